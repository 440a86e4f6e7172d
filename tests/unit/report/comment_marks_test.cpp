#include "report/word/comment_marks.hpp"

#include "unit/report/word_trees.hpp"

namespace mingcha::annotation {
namespace {

/// The body with a comment on each of `spans`, numbered from 0.
std::string commented(WordTree& tree, const std::vector<SourceSpan>& spans) {
    std::vector<std::uint32_t> cuts;
    for (const SourceSpan& span : spans) {
        if (span.begin < span.end) cuts.insert(cuts.end(), {span.begin, span.end});
    }
    tree.places->cut(cuts, tree.ids);
    std::vector<MarkedComment> comments;
    const pugi::xml_node home = first_paragraph(tree.main, *tree.names);
    for (const SourceSpan& span : spans) {
        comments.push_back({comment_range(span, tree.text, *tree.places, home), std::to_string(comments.size())});
    }
    mark_comments(comments, *tree.names);
    return tree.body();
}

std::string commented(std::string_view body, const std::vector<std::string_view>& words) {
    WordTree tree(body);
    std::vector<SourceSpan> spans;
    for (const std::string_view word : words) spans.push_back(tree.span(word));
    return commented(tree, spans);
}

std::string begin(int id) { return "<w:commentRangeStart w:id=\"" + std::to_string(id) + "\"/>"; }
std::string end(int id) {
    const std::string number = std::to_string(id);
    return "<w:commentRangeEnd w:id=\"" + number + "\"/><w:r><w:commentReference w:id=\"" + number + "\"/></w:r>";
}

TEST(CommentMarks, CutARunWithItsProperties) {
    EXPECT_EQ(commented("<w:p><w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t>员工共130人。</w:t></w:r></w:p>", {"130人"}),
              "<w:p><w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t>员工共</w:t></w:r>" + begin(0) +
                  "<w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t>130人</w:t></w:r>" + end(0) +
                  "<w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t>。</w:t></w:r></w:p>");
}

TEST(CommentMarks, DoNotCutAWholeRun) {
    EXPECT_EQ(commented("<w:p><w:pPr/><w:r><w:t>员工</w:t></w:r><w:r><w:t>130人</w:t></w:r></w:p>", {"130人"}),
              "<w:p><w:pPr/><w:r><w:t>员工</w:t></w:r>" + begin(0) + "<w:r><w:t>130人</w:t></w:r>" + end(0) + "</w:p>");
}

TEST(CommentMarks, KeepSpacesAtACut) {
    EXPECT_EQ(commented("<w:p><w:r><w:t>annual report</w:t></w:r></w:p>", {"annual "}),
              "<w:p>" + begin(0) + "<w:r><w:t xml:space=\"preserve\">annual </w:t></w:r>" + end(0) +
                  "<w:r><w:t>report</w:t></w:r></w:p>");
}

TEST(CommentMarks, LeaveWhatElseARunHoldsWhereItIs) {
    EXPECT_EQ(
        commented("<w:p><w:r><w:t>甲乙</w:t><w:footnoteReference w:id=\"2\"/><w:t>丙丁</w:t></w:r></w:p>", {"乙丙"}),
        "<w:p><w:r><w:t>甲</w:t></w:r>" + begin(0) +
            "<w:r><w:t>乙</w:t><w:footnoteReference w:id=\"2\"/><w:t>丙</w:t></w:r>" + end(0) +
            "<w:r><w:t>丁</w:t></w:r></w:p>");
}

TEST(CommentMarks, GiveTheHistoryOfACutRunAnIdOfItsOwn) {
    const std::string body =
        commented("<w:p><w:r><w:rPr><w:rPrChange w:id=\"0\"/></w:rPr><w:t>甲乙</w:t></w:r></w:p>", {"乙"});
    EXPECT_NE(body.find("<w:rPrChange w:id=\"0\"/></w:rPr><w:t>甲"), std::string::npos) << body;
    EXPECT_NE(body.find("<w:rPrChange w:id=\"1\"/></w:rPr><w:t>乙"), std::string::npos) << body;
}

TEST(CommentMarks, OfOneSpanStandInOrder) {
    EXPECT_EQ(commented("<w:p><w:r><w:t>甲</w:t></w:r></w:p>", {"甲", "甲"}),
              "<w:p>" + begin(0) + begin(1) + "<w:r><w:t>甲</w:t></w:r>" + end(0) + end(1) + "</w:p>");
}

TEST(CommentMarks, OfOverlappingSpans) {
    EXPECT_EQ(commented("<w:p><w:r><w:t>甲乙丙</w:t></w:r></w:p>", {"甲乙", "乙丙", "乙"}),
              "<w:p>" + begin(0) + "<w:r><w:t>甲</w:t></w:r>" + begin(1) + begin(2) + "<w:r><w:t>乙</w:t></w:r>" +
                  end(0) + end(2) + "<w:r><w:t>丙</w:t></w:r>" + end(1) + "</w:p>");
}

TEST(CommentMarks, ReachOverRunsAndParagraphs) {
    EXPECT_EQ(commented("<w:p><w:r><w:t>甲乙</w:t></w:r></w:p><w:p><w:r><w:t>丙丁</w:t></w:r></w:p>", {"乙\n丙"}),
              "<w:p><w:r><w:t>甲</w:t></w:r>" + begin(0) +
                  "<w:r><w:t>乙</w:t></w:r></w:p><w:p><w:r><w:t>丙</w:t></w:r>" + end(0) +
                  "<w:r><w:t>丁</w:t></w:r></w:p>");
}

TEST(CommentMarks, GoIntoLinksAndInsertionsOfOthers) {
    for (const std::string name : {"w:hyperlink", "w:ins"}) {
        EXPECT_EQ(commented("<w:p><" + name + "><w:r><w:t>甲乙</w:t></w:r></" + name + "></w:p>", {"乙"}),
                  "<w:p><" + name + "><w:r><w:t>甲</w:t></w:r>" + begin(0) + "<w:r><w:t>乙</w:t></w:r>" + end(0) +
                      "</" + name + "></w:p>");
    }
}

TEST(CommentMarks, StayOutsideOfFieldsAndContentControls) {
    const std::string field = "<w:fldSimple w:instr=\"DATE\"><w:r><w:t>甲乙</w:t></w:r></w:fldSimple>";
    EXPECT_EQ(commented("<w:p>" + field + "</w:p>", {"乙"}), "<w:p>" + begin(0) + field + end(0) + "</w:p>");
    const std::string control = "<w:sdt><w:sdtContent><w:r><w:t>甲乙</w:t></w:r></w:sdtContent></w:sdt>";
    EXPECT_EQ(commented("<w:p>" + control + "</w:p>", {"乙"}), "<w:p>" + begin(0) + control + end(0) + "</w:p>");
    const std::string code =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>REF x</w:instrText>"
        "<w:fldChar w:fldCharType=\"separate\"/></w:r>";
    const std::string behind = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    EXPECT_EQ(commented("<w:p>" + code + "<w:r><w:t>甲</w:t></w:r>" + behind + "</w:p>", {"甲"}),
              "<w:p>" + code + begin(0) + "<w:r><w:t>甲</w:t></w:r>" + end(0) + behind + "</w:p>");
}

TEST(CommentMarks, OfATextBoxStandAtItsAnchor) {
    const std::string box =
        "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>";
    EXPECT_EQ(commented("<w:p><w:r><w:t>正文</w:t></w:r>" + box + "</w:p>", {"内"}),
              "<w:p><w:r><w:t>正文</w:t></w:r>" + begin(0) + box + end(0) + "</w:p>");
}

TEST(CommentMarks, OfNothingMeanTheParagraph) {
    WordTree tree("<w:p><w:pPr/><w:r><w:t>第一章</w:t></w:r></w:p><w:p><w:r><w:t>甲</w:t></w:r></w:p>");
    EXPECT_EQ(commented(tree, {{3, 3}}), "<w:p><w:pPr/>" + begin(0) + "<w:r><w:t>第一章</w:t></w:r>" + end(0) +
                                             "</w:p><w:p><w:r><w:t>甲</w:t></w:r></w:p>");
}

TEST(CommentMarks, OfAComputedNumberMeanItsParagraph) {
    // “一、” in front of the second paragraph stands in no element.
    WordTree tree("<w:p><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙丙</w:t></w:r></w:p>");
    const std::vector<WordPiece> old(tree.places->pieces().begin(), tree.places->pieces().end());
    tree.text = "甲\n一、乙丙";
    tree.places = std::make_unique<TextPlaces>(
        std::vector<WordPiece>{old[0], {4, 10, {}, {}}, {10, 16, old[1].element, {}}}, tree.main.root(), *tree.names);
    EXPECT_EQ(commented(tree, {tree.span("一、")}),
              "<w:p><w:r><w:t>甲</w:t></w:r></w:p><w:p>" + begin(0) + "<w:r><w:t>乙丙</w:t></w:r>" + end(0) + "</w:p>");
}

TEST(CommentMarks, OfANoteStandAtItsReference) {
    WordTree tree("<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>");
    pugi::xml_document notes;
    ASSERT_TRUE(notes.load_string("<w:footnotes><w:p><w:r><w:t>注文</w:t></w:r></w:p></w:footnotes>"));
    const pugi::xml_node element = notes.select_node("//w:t").node();
    std::vector<WordPiece> pieces(tree.places->pieces().begin(), tree.places->pieces().end());
    pieces.push_back({4, 10, element, tree.main.select_node("//w:footnoteReference").node()});
    tree.text += "\n注文";
    tree.places = std::make_unique<TextPlaces>(pieces, tree.main.root(), *tree.names);
    EXPECT_EQ(commented(tree, {tree.span("文")}), "<w:p><w:r><w:t>甲</w:t></w:r>" + begin(0) +
                                                      "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + end(0) +
                                                      "</w:p>");
}

TEST(CommentMarks, OfAHeaderStandAtTheFirstParagraph) {
    WordTree tree("<w:tbl><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tbl><w:p><w:r><w:t>乙</w:t></w:r></w:p>");
    pugi::xml_document header;
    ASSERT_TRUE(header.load_string("<w:hdr><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr>"));
    std::vector<WordPiece> pieces(tree.places->pieces().begin(), tree.places->pieces().end());
    pieces.push_back({8, 14, header.select_node("//w:t").node(), {}});
    tree.text += "\n页眉";
    tree.places = std::make_unique<TextPlaces>(pieces, tree.main.root(), *tree.names);
    EXPECT_EQ(commented(tree, {tree.span("页眉")}), "<w:tbl><w:tc><w:p>" + begin(0) + "<w:r><w:t>甲</w:t></w:r>" +
                                                        end(0) +
                                                        "</w:p></w:tc></w:tbl><w:p><w:r><w:t>乙</w:t></w:r></w:p>");
}

TEST(CommentMarks, AreTakenOutAgain) {
    const std::string_view body =
        "<w:p><w:r><w:t>甲</w:t></w:r><w:commentRangeStart w:id=\"7\"/><w:r><w:t>乙</w:t></w:r>"
        "<w:commentRangeEnd w:id=\"7\"/><w:r><w:rPr/><w:commentReference w:id=\"7\"/></w:r></w:p>";
    WordTree tree(body);
    remove_comment_marks(tree.main, {"6"}, *tree.names);
    EXPECT_EQ(tree.body(), body);
    remove_comment_marks(tree.main, {"7"}, *tree.names);
    EXPECT_EQ(tree.body(), "<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t></w:r></w:p>");
}

TEST(CommentMarks, UseThePrefixOfTheFile) {
    pugi::xml_document main;
    ASSERT_TRUE(main.load_string("<document xmlns=\"urn:w\"><body><p><r><t>甲</t></r></p></body></document>"));
    const WordNames names(main.document_element());
    const TextPlaces places({{0, 3, main.select_node("//t").node(), {}}}, main.root(), names);
    const MarkedComment comment{comment_range({0, 3}, "甲", places, {}), "4"};
    mark_comments({&comment, 1}, names);
    EXPECT_EQ(xml_text(main),
              "<document xmlns=\"urn:w\" xmlns:w=\"urn:w\"><body><p><commentRangeStart w:id=\"4\"/><r><t>甲</t></r>"
              "<commentRangeEnd w:id=\"4\"/><r><commentReference w:id=\"4\"/></r></p></body></document>");
}

}  // namespace
}  // namespace mingcha::annotation
