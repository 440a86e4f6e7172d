#include "report/word/comments_part.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/word/xml.hpp"

namespace mingcha::annotation {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const ChangeMark kMark{"mingcha", "2024-05-06T07:08:09Z"};

class Comments : public testing::Test {
protected:
    Comments() { EXPECT_TRUE(tree_.load_string(CommentsPart::empty_part("urn:w").c_str(), pugi::parse_full)); }

    pugi::xml_document tree_;
};

TEST_F(Comments, HoldTheirParagraphs) {
    CommentsPart part(tree_);
    part.add("4", kMark, std::vector<std::string>{"错误：<甲> & “乙”", "规则：numeric/share"});
    const std::string xml = xml_text(tree_);
    EXPECT_TRUE(
        xml.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:comments xmlns:w=\"urn:w\">"
                        "<w:comment w:id=\"4\" w:author=\"mingcha\" w:date=\"2024-05-06T07:08:09Z\""))
        << xml;
    EXPECT_NE(xml.find("<w:t xml:space=\"preserve\">错误：&lt;甲&gt; &amp; “乙”</w:t>"), std::string::npos) << xml;
    EXPECT_THAT(part.texts("mingcha"), ElementsAre("错误：<甲> & “乙”\n规则：numeric/share"));
}

TEST_F(Comments, OfOneAuthorAreRemoved) {
    CommentsPart part(tree_);
    part.add("1", {"张三", ""}, std::vector<std::string>{"请核对"});
    part.add("2", kMark, std::vector<std::string>{"甲"});
    const CommentIds ours = part.unanswered("mingcha", {});
    EXPECT_THAT(ours, ElementsAre("2"));
    part.remove(ours);
    EXPECT_THAT(part.texts("mingcha"), IsEmpty());
    EXPECT_THAT(part.texts("张三"), ElementsAre("请核对"));
}

TEST_F(Comments, ThatWereAnsweredOrDoneStay) {
    CommentsPart part(tree_);
    for (const char* id : {"1", "2", "3"}) part.add(id, kMark, std::vector<std::string>{"甲", "乙"});
    // What Word adds when it saves: an id of each comment's last paragraph.
    for (const pugi::xml_node comment : part.root().children()) {
        pugi::xml_node paragraph = comment.last_child();
        paragraph.append_attribute("w14:paraId")
            .set_value((std::string("A") + comment.attribute("w:id").value()).c_str());
    }
    pugi::xml_document extended;
    ASSERT_TRUE(
        extended.load_string("<w15:commentsEx><w15:commentEx w15:paraId=\"A1\" w15:done=\"0\"/>"
                             "<w15:commentEx w15:paraId=\"A2\" w15:done=\"1\"/><w15:commentEx w15:paraId=\"A3\"/>"
                             "<w15:commentEx w15:paraId=\"B\" w15:paraIdParent=\"A3\"/></w15:commentsEx>"));
    EXPECT_THAT(part.unanswered("mingcha", extended.document_element()), ElementsAre("1"));
}

}  // namespace
}  // namespace mingcha::annotation
