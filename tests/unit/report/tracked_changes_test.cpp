#include "report/word/tracked_changes.hpp"

#include "unit/report/word_trees.hpp"

namespace mingcha::annotation {
namespace {

const ChangeMark kMark{"mingcha", "2024-05-06T07:08:09Z"};

std::string change(std::string_view name, int id, std::string_view content) {
    return std::string("<w:").append(name) + " w:id=\"" + std::to_string(id) +
           "\" w:author=\"mingcha\" w:date=\"2024-05-06T07:08:09Z\">" + std::string(content) +
           std::string("</w:").append(name) + ">";
}

bool allowed(const WordTree& tree, const SourceEdit& edit) {
    return ChangeableText(*tree.places, tree.main, *tree.names).allows(edit);
}

bool allowed(std::string_view body, std::string_view words) {
    const WordTree tree(body);
    return allowed(tree, {tree.span(words), "新"});
}

std::string changed(WordTree& tree, const SourceEdit& edit) {
    EXPECT_TRUE(allowed(tree, edit));
    std::vector<std::uint32_t> cuts;
    ChangeableText(*tree.places, tree.main, *tree.names).add_cuts(edit, cuts);
    tree.places->cut(cuts, tree.ids);
    track_changes({&edit, 1}, *tree.places, kMark, *tree.names, tree.ids);
    return tree.body();
}

std::string changed(std::string_view body, std::string_view words, std::string replacement) {
    WordTree tree(body);
    return changed(tree, {tree.span(words), std::move(replacement)});
}

TEST(TrackedChanges, KeepTheProperties) {
    EXPECT_EQ(changed("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>甲乙丙</w:t></w:r></w:p>", "乙", "新"),
              "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>甲</w:t></w:r>" +
                  change("del", 0, "<w:r><w:rPr><w:b/></w:rPr><w:delText>乙</w:delText></w:r>") +
                  change("ins", 1, "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">新</w:t></w:r>") +
                  "<w:r><w:rPr><w:b/></w:rPr><w:t>丙</w:t></w:r></w:p>");
}

TEST(TrackedChanges, OfAWholeRun) {
    EXPECT_EQ(changed("<w:p><w:r><w:t>乙</w:t></w:r></w:p>", "乙", ""),
              "<w:p>" + change("del", 0, "<w:r><w:delText>乙</w:delText></w:r>") + "</w:p>");
}

TEST(TrackedChanges, LeaveWhatStandsBetweenTheTexts) {
    EXPECT_EQ(changed("<w:p><w:r><w:t>甲乙</w:t><w:drawing/><w:t>丙</w:t></w:r></w:p>", "乙丙", "新"),
              "<w:p><w:r><w:t>甲</w:t></w:r>" + change("del", 0, "<w:r><w:delText>乙</w:delText></w:r>") +
                  "<w:r><w:drawing/></w:r>" + change("del", 1, "<w:r><w:delText>丙</w:delText></w:r>") +
                  change("ins", 2, "<w:r><w:t xml:space=\"preserve\">新</w:t></w:r>") + "</w:p>");
}

TEST(TrackedChanges, InsertBehindTheTextBefore) {
    WordTree tree("<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t></w:r></w:p>");
    EXPECT_EQ(changed(tree, {{3, 3}, "，"}),
              "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>甲</w:t></w:r>" +
                  change("ins", 0, "<w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">，</w:t></w:r>") +
                  "<w:r><w:t>乙</w:t></w:r></w:p>");
}

TEST(TrackedChanges, InsertAtTheBeginning) {
    WordTree tree("<w:p><w:r><w:t>甲</w:t></w:r></w:p>");
    EXPECT_EQ(changed(tree, {{0, 0}, "“"}), "<w:p>" +
                                                change("ins", 0, "<w:r><w:t xml:space=\"preserve\">“</w:t></w:r>") +
                                                "<w:r><w:t>甲</w:t></w:r></w:p>");
}

TEST(TrackedChanges, DoNotInsertTheHistoryOfOthers) {
    EXPECT_EQ(
        changed("<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id=\"0\"/></w:rPr><w:t>甲</w:t></w:r></w:p>", "甲", "新"),
        "<w:p>" +
            change("del", 1, "<w:r><w:rPr><w:b/><w:rPrChange w:id=\"0\"/></w:rPr><w:delText>甲</w:delText></w:r>") +
            change("ins", 2, "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">新</w:t></w:r>") + "</w:p>");
}

TEST(ChangeableText, IsPlainTextOfOneParagraph) {
    EXPECT_TRUE(allowed("<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t></w:r></w:p>", "甲乙"));
    EXPECT_TRUE(allowed("<w:tbl><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tbl>", "甲"));
    EXPECT_FALSE(allowed("<w:p><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p>", "甲\n乙"));
}

TEST(ChangeableText, IsNotThatOfOthersFieldsControlsAndBoxes) {
    for (const std::string around : {"w:ins", "w:hyperlink", "w:fldSimple", "w:smartTag"}) {
        EXPECT_FALSE(allowed("<w:p><" + around + "><w:r><w:t>甲</w:t></w:r></" + around + "></w:p>", "甲")) << around;
    }
    EXPECT_FALSE(allowed("<w:sdt><w:sdtContent><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:sdtContent></w:sdt>", "甲"));
    EXPECT_FALSE(
        allowed("<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:txbxContent></w:pict>"
                "</w:r></w:p>",
                "甲"));
    constexpr std::string_view kField =
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:t>甲</w:t></w:r>"
        "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>乙</w:t></w:r></w:p>";
    EXPECT_FALSE(allowed(kField, "甲"));
    EXPECT_TRUE(allowed(kField, "乙"));
}

TEST(ChangeableText, TakesNoLineEnds) {
    const WordTree tree("<w:p><w:r><w:t>甲</w:t></w:r></w:p>");
    EXPECT_FALSE(allowed(tree, {{0, 3}, "一\n二"}));
}

TEST(SmallestEdit, LeavesOutWhatStays) {
    const auto smallest = [](std::string_view text, std::string replacement) {
        const SourceEdit edit =
            smallest_edit({{0, static_cast<std::uint32_t>(text.size())}, std::move(replacement)}, text);
        return std::to_string(edit.span.begin) + "-" + std::to_string(edit.span.end) + " " + edit.replacement;
    };
    EXPECT_EQ(smallest("歧视时间", "歧视事件"), "6-12 事件");
    EXPECT_EQ(smallest("，，", "，"), "3-6 ");
    EXPECT_EQ(smallest("甲乙", "甲、乙"), "3-3 、");
    EXPECT_EQ(smallest("，", "、"), "0-3 、");  // they begin and end with the same bytes
    EXPECT_EQ(smallest("甲", "甲"), "3-3 ");
}

TEST(RefuseChanges, GivesBackWhatWasThere) {
    constexpr std::string_view kBody =
        "<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t></w:r><w:r><w:t>丙</w:t></w:r></w:p>";
    WordTree tree(kBody);
    static_cast<void>(changed(tree, {tree.span("乙"), "新"}));
    EXPECT_EQ(refuse_changes(tree.main, "somebody", *tree.names), 0U);
    EXPECT_EQ(refuse_changes(tree.main, "mingcha", *tree.names), 2U);
    EXPECT_EQ(tree.body(), kBody);
}

TEST(RefuseChanges, LeavesWhatOthersPutIntoAnInsertion) {
    WordTree tree(
        "<w:p><w:ins w:author=\"mingcha\"><w:r><w:t>新</w:t></w:r><w:bookmarkStart w:id=\"1\"/>"
        "<w:r><w:commentReference w:id=\"3\"/></w:r></w:ins></w:p>");
    EXPECT_EQ(refuse_changes(tree.main, "mingcha", *tree.names), 1U);
    EXPECT_EQ(tree.body(), "<w:p><w:bookmarkStart w:id=\"1\"/><w:r><w:commentReference w:id=\"3\"/></w:r></w:p>");
}

}  // namespace
}  // namespace mingcha::annotation
