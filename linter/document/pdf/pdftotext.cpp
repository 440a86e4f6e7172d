#include "document/pdf/pdftotext.hpp"

#include <algorithm>

#include "document/pdf/child_process.hpp"

namespace mingcha {
namespace {

constexpr std::uint64_t kOutputPerByte = 16;  ///< how much larger the output is than the text in it, at most

/// A report of 300 pages takes 3 seconds and 100 MiB.
ChildLimits child_limits(const SourceLimits& limits) {
    return {.address_space = std::uint64_t{1} << 30U,
            .processor_time = std::chrono::seconds(60),
            .wall_time = std::chrono::seconds(120),
            .output = limits.max_bytes * kOutputPerByte,
            .messages = std::size_t{16} << 10U};
}

/// A PDF file ends in %%EOF (ISO 32000-1, 7.5.5); readers look for it in the last KiB.
bool ends_as_pdf(std::string_view bytes) {
    constexpr std::size_t kTail = 1024;
    return bytes.substr(bytes.size() - std::min(bytes.size(), kTail)).find("%%EOF") != std::string_view::npos;
}

/// It begins with %PDF- (7.5.2), also in the first KiB.
bool begins_as_pdf(std::string_view bytes) {
    constexpr std::size_t kHead = 1024;
    return bytes.substr(0, kHead).find("%PDF-") != std::string_view::npos;
}

bool speaks_of(const ChildResult& child, std::string_view words) {
    return child.messages.find(words) != std::string::npos;
}

Bilingual damaged(std::string_view bytes) {
    if (!ends_as_pdf(bytes)) {
        return {"PDF 文件不完整，末尾缺失。请重新下载或重新导出。",
                "The PDF file is incomplete: its end is missing. Download or export it again."};
    }
    return {"PDF 文件已损坏，无法读取。请重新导出。", "The PDF file is damaged and cannot be read. Export it again."};
}

Bilingual over_limit() {
    return {"PDF 文件过于庞大或复杂，读取超出了时间或内存的限度。请拆分后再检查。",
            "The PDF file is so large or complex that reading it went over the limits of time or memory. Split it."};
}

/// Why there are no pages. Nothing if all went well.
std::optional<Bilingual> reason(const ChildResult& child, bool complete, std::string_view bytes) {
    switch (child.end) {
        case ChildEnd::exited:
            if (child.exit_code == 0 && complete) break;
            if (speaks_of(child, "Incorrect password") || speaks_of(child, "encrypt")) {
                return Bilingual{"PDF 文件已加密，需要密码才能打开。请另存为不加密的文件。",
                                 "The PDF file is encrypted and needs a password. Save it without one."};
            }
            if (speaks_of(child, "Out of memory") || speaks_of(child, "bad_alloc")) return over_limit();
            return damaged(bytes);
        case ChildEnd::killed:
        case ChildEnd::timed_out:
        case ChildEnd::too_much_output:
            return over_limit();
        case ChildEnd::not_started:
            return Bilingual{
                "无法启动 pdftotext：系统的内存、进程数或打开文件数不够。",
                "pdftotext could not be started: not enough memory, processes or open files are to be had."};
        case ChildEnd::stopped_by_sink:
            return std::nullopt;
    }
    // It was read, but an end that is missing may have held more.
    if (!ends_as_pdf(bytes) && speaks_of(child, "Syntax Error")) return damaged(bytes);
    return std::nullopt;
}

}  // namespace

Result<void> read_pages(std::string_view bytes, const std::string& name, const SourceLimits& limits,
                        const PageSink& sink) {
    if (!begins_as_pdf(bytes)) {
        return fail({"这不是 PDF 文件。请检查文件的内容与后缀名是否一致。",
                     "This is no PDF file. Check that its content is what its ending says."},
                    name);
    }
    const std::optional<std::string> command = find_command("pdftotext");
    if (!command) {
        return fail({"读 PDF 需要 pdftotext 命令。请安装 poppler-utils（Debian、Ubuntu：apt install poppler-utils）。",
                     "Reading PDF needs the command pdftotext. Install poppler-utils (Debian, Ubuntu: apt install "
                     "poppler-utils)."},
                    name);
    }
    WordReader reader(sink);
    const ChildResult child =
        run_child(*command, {"-bbox-layout", "-nodiag", "-enc", "UTF-8", "-", "-"}, bytes, child_limits(limits),
                  [&reader](std::string_view piece) { return reader.read(piece); });
    if (const auto message = reason(child, reader.is_complete(), bytes)) return fail(*message, name);
    return {};
}

}  // namespace mingcha
