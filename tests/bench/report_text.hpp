// Report text for benchmarks: generated, in the form in which it comes out of PDF files.
#pragma once

#include <cstddef>
#include <string>

namespace mingcha::bench {

/// About `size` bytes: numbered headings, paragraphs broken at 26 characters, a blank line after every line, spaces
/// around numbers, page numbers.
inline std::string report_text(std::size_t size) {
    std::string text;
    text.reserve(size + 4096);
    unsigned seed = 1;
    const auto number = [&seed](unsigned most) {
        seed = seed * 1664525U + 1013904223U;
        return std::to_string(1 + (seed >> 8U) % most);
    };
    for (unsigned section = 1; text.size() < size; ++section) {
        text += std::to_string(1 + section % 20) + "、 专项工作 \n\n";
        for (int paragraph = 0; paragraph < 3; ++paragraph) {
            text +=
                "公司坚持以客户为中心的服务理念，持续完善各项管理制度\n\n，进一步优化业务流程，努力把社会责任融入日常经"
                "营活动\n\n";
            text += "。全年组织培训 " + number(90) + " 期，参加人员 " + number(5000) + " 人次，投入经费 " +
                    number(300) + " 万\n\n元，同比增长 " + number(30) + "% ，员工的业务能力与安全意识得到明显提\n\n";
            text += "高，各部门按照年度计划逐项落实，年末考核全部合格。 \n\n";
        }
        if (section % 5 == 0) text += "\n\n" + std::to_string(section / 5) + " \n\n\n\n";
    }
    return text;
}

}  // namespace mingcha::bench
