// Pages for tests of the PDF reader, in the form in which `pdftotext -bbox-layout` tells them.
#pragma once

#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "document/pdf/page_writer.hpp"
#include "document/pdf/words_on_page.hpp"
#include "document/printed_text.hpp"

namespace mingcha::testing {

/// Words of 10 points: an ideograph is 10 wide, anything else 5. Each is a line of its own.
class Pages {
public:
    Pages() { begin_page(); }

    /// `left` and `top` in points.
    Pages& word(double left, double top, std::string_view words, double size = 10) {
        output_ += fmt::format("<line xMin=\"0\" yMin=\"0\" xMax=\"0\" yMax=\"0\">\n");
        return beside(left, top, words, size);
    }

    /// On the baseline of the word before.
    Pages& beside(double left, double top, std::string_view words, double size = 10) {
        output_ += fmt::format("  <word xMin=\"{}\" yMin=\"{}\" xMax=\"{}\" yMax=\"{}\">{}</word>\n", left, top,
                               left + width_in_squares(words) * size, top + size, words);
        return *this;
    }

    Pages& next_page() {
        output_ += "</page>\n";
        begin_page();
        return *this;
    }

    [[nodiscard]] std::string output() const { return output_ + "</page>\n</doc>\n"; }

    [[nodiscard]] Document read() const {
        PageWriter writer;
        WordReader reader([&writer](WordsOnPage& page) {
            writer.write(page);
            return true;
        });
        EXPECT_TRUE(reader.read(output()));
        EXPECT_TRUE(reader.is_complete());
        return read_printed_text(writer.take("t.pdf"));
    }

private:
    void begin_page() { output_ += "<page width=\"595\" height=\"842\">\n"; }

    std::string output_;
};

}  // namespace mingcha::testing
