"""Annotated copies as a report writer meets them: files of real producers, read back by python-docx and LibreOffice."""

import functools
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import zipfile

from support.in_folder import InFolder

import docx
from lxml import etree

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
SURROUNDINGS = {"PATH": os.environ["PATH"], "LANG": "zh_CN.UTF-8"}
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ANNOTATED_PARTS = {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}

PARAGRAPHS = [
    "截至2023年底，公司共有员工<b>130</b>人，其中合同制员工120人，派遣制员工15人。",
    "全年未发生歧视时间。本年完成管网改造12公里，，解决积水点8处,效果良好。",
    "详情见<a href='https://example.com/'>公司网站，，新闻栏目</a>。",
    "公司根据《中华人民共和国合同法》与员工签订劳动合同，全年培训<i>1，</i>，260人次。",
]
REPORT = ("<html><head><meta charset='utf-8'></head><body><h1>2023年社会责任报告</h1><h2>一、员工情况</h2>"
          + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
          + "<table border='1'><tr><td>项目</td><td>说明</td></tr><tr><td>培训</td><td>覆盖全员，，效果好</td></tr></table>"
          + "<h2>三、环境保护</h2><p>报告期内新增绿地3公顷。</p></body></html>")


def run(command, folder, **options):
    return subprocess.run(list(map(str, command)), cwd=folder, capture_output=True, env=options.pop("env", SURROUNDINGS),
                          timeout=240, **options)


def make_with_libreoffice(folder):
    (folder / "report.html").write_text(REPORT)
    convert(folder, ["report.html"], "docx:Office Open XML Text", "--infilter=HTML (StarWriter)")


def make_with_pandoc(folder):
    (folder / "report.html").write_text(REPORT)
    result = run(["pandoc", "report.html", "-o", "report.docx"], folder)
    assert result.returncode == 0, result


def make_with_python_docx(folder):
    document = docx.Document()
    document.add_heading("2023年社会责任报告", 0)
    document.add_heading("一、员工情况", 1)
    for paragraph in PARAGRAPHS:
        added = document.add_paragraph()
        for piece in re.split(r"(<b>.*?</b>)", re.sub(r"</?[ai]\b[^>]*>", "", paragraph)):
            added.add_run(piece.removeprefix("<b>").removesuffix("</b>")).bold = piece.startswith("<b>")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ["项目", "说明", "培训", "覆盖全员，，效果好"]):
        cell.text = text
    document.add_heading("三、环境保护", 1)
    document.add_paragraph("报告期内新增绿地3公顷。")
    document.save(folder / "report.docx")


@functools.cache
def made_by(producer):
    """The report as bytes; each producer works once."""
    with tempfile.TemporaryDirectory() as folder:
        producer(pathlib.Path(folder))
        return (pathlib.Path(folder) / "report.docx").read_bytes()


PRODUCERS = [make_with_libreoffice, make_with_pandoc, make_with_python_docx]


def convert(folder, files, to, *options):
    """Fails on any complaint of LibreOffice."""
    result = run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", *options, "--convert-to", to,
                  *files], folder, env={**SURROUNDINGS, "HOME": str(folder)})
    converted = [folder / (pathlib.Path(file).stem + "." + to.split(":")[0]) for file in files]
    assert result.returncode == 0 and all(path.exists() for path in converted), result
    assert b"Error" not in result.stderr, result.stderr
    return converted


def parts(path):
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None
        return {entry.filename: package.read(entry) for entry in package.infolist()}


def without_dates(content):
    return re.sub(rb'w:date="[^"]*"', b"", content)


def body_of(path):
    return etree.fromstring(parts(path)["word/document.xml"])


def text_of(body, accepted):
    """The paragraphs with all tracked changes accepted or refused."""
    left_out = W + ("del" if accepted else "ins")
    def pieces(node):
        if node.tag == left_out:
            return
        if node.tag in (W + "t", W + "delText"):
            yield node.text or ""
        for child in node:
            yield from pieces(child)
    return ["".join(pieces(paragraph)) for paragraph in body.iter(W + "p")]


def comments_of(path):
    """The texts of the comments by their ids, as python-docx finds the part."""
    main = docx.Document(path).part
    part = next(rel.target_part for rel in main.rels.values() if rel.reltype.endswith("/comments"))
    root = etree.fromstring(part.blob)
    return {comment.get(W + "id"): "\n".join("".join(p.itertext()) for p in comment) for comment in root}


def commented_words(body, accepted=False):
    """What each comment's range covers."""
    words, open_ranges = {}, set()
    def visit(node, deleted, inserted):
        if node.tag == W + "commentRangeStart":
            words[node.get(W + "id")] = ""
            open_ranges.add(node.get(W + "id"))
        elif node.tag == W + "commentRangeEnd":
            open_ranges.remove(node.get(W + "id"))
        elif node.tag in (W + "t", W + "delText") and not (deleted if accepted else inserted):
            for number in open_ranges:
                words[number] += node.text
        for child in node:
            visit(child, deleted or node.tag == W + "del", inserted or node.tag == W + "ins")
    visit(body, False, False)
    assert not open_ranges
    return words


class Annotate(InFolder):
    def check(self, *arguments, **options):
        return run([PROGRAM, "check", *arguments], self.folder, **options)

    def annotated(self, producer, *arguments):
        self.write("report.docx", made_by(producer))
        result = self.check("report.docx", "--annotate", "copy.docx", *arguments)
        self.assertEqual(result.returncode, 1, result)
        return result

    def assert_valid(self, path):
        body = body_of(path)
        comments = comments_of(path)
        for mark in ("commentRangeStart", "commentRangeEnd", "commentReference"):
            ids = [node.get(W + "id") for node in body.iter(W + mark)]
            self.assertEqual(sorted(ids), sorted(comments), mark)
        changes = [node.get(W + "id") for node in body.iter(W + "ins", W + "del")]
        self.assertEqual(len(changes + list(comments)), len(set(changes) | set(comments)))
        for node in body.iter(W + "t", W + "delText"):
            self.assertTrue(node.text)
            self.assertEqual(node.tag == W + "delText", any(a.tag == W + "del" for a in node.iterancestors()))
        for run_node in body.iter(W + "r"):
            self.assertNotIn(W + "rPr", [child.tag for child in run_node[1:]])

    def test_comments_stand_at_the_very_words(self):
        for producer in PRODUCERS:
            with self.subTest(producer.__name__):
                self.annotated(producer)
                self.assert_valid(self.folder / "copy.docx")
                comments = comments_of(self.folder / "copy.docx")
                words = commented_words(body_of(self.folder / "copy.docx"))
                found = {(words[number], text.split("\n")[-1]) for number, text in comments.items()}
                for expected in [("公司共有员工130人", "规则：numeric/part-whole"),
                                 ("歧视时间", "规则：wording/confusable"),
                                 ("，，", "规则：punctuation/repeated"),
                                 (",", "规则：punctuation/half-width"),
                                 ("中华人民共和国合同法", "规则：legal/repealed-law"),
                                 ("三、", "规则：structure/heading-number")]:
                    self.assertIn(expected, found)
                whole = "\n".join(comments.values())
                self.assertIn("错误：“公司共有员工”130人，但合同制员工120人＋派遣制员工15人＝135人，多出5人；请核对", whole)
                self.assertIn("修正（须核对）：“歧视时间”改为“歧视事件”", whole)
                self.assertIn("已作修订：", whole)
                self.assertIn("“一、”：前一个编号在此", whole)

    def test_text_stays_and_changes_can_be_taken_or_left(self):
        for producer in PRODUCERS:
            with self.subTest(producer.__name__):
                self.annotated(producer)
                before = text_of(body_of(self.folder / "report.docx"), True)
                copy = body_of(self.folder / "copy.docx")
                self.assertEqual(text_of(copy, accepted=False), before)
                accepted = text_of(copy, accepted=True)
                self.assertIn("全年未发生歧视时间。本年完成管网改造12公里，解决积水点8处，效果良好。", accepted)
                self.assertIn("覆盖全员，效果好", accepted)
                # A link is no plain text: the comment alone stands there.
                if producer is not make_with_python_docx:
                    self.assertIn("详情见公司网站，，新闻栏目。", accepted)
                self.assertEqual(len(docx.Document(self.folder / "copy.docx").paragraphs),
                                 len(docx.Document(self.folder / "report.docx").paragraphs))

    def test_other_parts_stay_byte_for_byte(self):
        for producer in PRODUCERS:
            with self.subTest(producer.__name__):
                self.write("report.docx", made_by(producer))
                original = (self.folder / "report.docx").read_bytes()
                self.check("report.docx", "--annotate", "copy.docx")
                self.assertEqual((self.folder / "report.docx").read_bytes(), original)
                before, after = parts(self.folder / "report.docx"), parts(self.folder / "copy.docx")
                added = set(after) - set(before)
                self.assertLessEqual(added, {"word/comments.xml"})
                self.assertEqual([name for name in after if name not in added], list(before))
                changed = {name for name in before if before[name] != after[name]}
                self.assertLessEqual(changed, ANNOTATED_PARTS)

    def test_annotating_twice_is_annotating_once(self):
        for producer in PRODUCERS:
            with self.subTest(producer.__name__):
                first = self.annotated(producer)
                again = self.check("copy.docx", "--annotate", "again.docx")
                once, twice = parts(self.folder / "copy.docx"), parts(self.folder / "again.docx")
                self.assertEqual({name: without_dates(content) for name, content in once.items()},
                                 {name: without_dates(content) for name, content in twice.items()})
                self.assertEqual(again.stdout.replace(b"copy.docx", b"report.docx"), first.stdout)

    def test_libreoffice_reads_comments_and_changes(self):
        copies = []
        for producer in PRODUCERS:
            self.annotated(producer)
            copies.append((self.folder / "copy.docx").rename(self.folder / f"{producer.__name__}.docx"))
        for copy, converted in zip(copies, convert(self.folder, copies, "fodt")):
            with self.subTest(copy.stem):
                flat = converted.read_text()
                annotations = re.findall(r"<office:annotation .*?</office:annotation>", flat, re.DOTALL)
                self.assertEqual(len(annotations), len(comments_of(copy)))
                self.assertTrue(all("<dc:creator>mingcha</dc:creator>" in annotation for annotation in annotations))
                self.assertIn("text:deletion", flat)
                self.assertIn("text:insertion", flat)
        for page in convert(self.folder, copies, "pdf"):
            self.assertTrue(page.read_bytes().startswith(b"%PDF"))

    def test_an_answered_comment_stays_and_is_not_made_again(self):
        """What Word writes when somebody answers: ids of paragraphs, and who answered whom in a part of its own."""
        self.annotated(make_with_python_docx)
        content = parts(self.folder / "copy.docx")
        comments = etree.fromstring(content["word/comments.xml"])
        w14 = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
        comments[0][-1].set(w14, "0A0A0A0A")
        answer = etree.SubElement(comments, W + "comment", {W + "id": "900", W + "author": "李四"})
        paragraph = etree.SubElement(answer, W + "p", {w14: "0B0B0B0B"})
        etree.SubElement(etree.SubElement(paragraph, W + "r"), W + "t").text = "已向人力资源部核实"
        content["word/comments.xml"] = etree.tostring(comments)
        content["word/commentsExtended.xml"] = (
            b'<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
            b'<w15:commentEx w15:paraId="0A0A0A0A" w15:done="0"/>'
            b'<w15:commentEx w15:paraId="0B0B0B0B" w15:paraIdParent="0A0A0A0A" w15:done="0"/></w15:commentsEx>')
        content["word/_rels/document.xml.rels"] = content["word/_rels/document.xml.rels"].replace(
            b"</Relationships>", b'<Relationship Id="rIdX" Target="commentsExtended.xml" Type="http://schemas.microsoft.com/'
                                 b'office/2011/relationships/commentsExtended"/></Relationships>')
        with zipfile.ZipFile(self.folder / "answered.docx", "w") as package:
            for name, data in content.items():
                package.writestr(name, data)
        self.check("answered.docx", "--annotate", "again.docx")
        texts = sorted(comments_of(self.folder / "again.docx").values())
        self.assertEqual(texts, sorted([*comments_of(self.folder / "copy.docx").values(), "已向人力资源部核实"]))
        self.assertEqual(parts(self.folder / "again.docx")["word/commentsExtended.xml"], content["word/commentsExtended.xml"])

    def test_comments_and_changes_of_others_stay(self):
        self.write("report.docx", made_by(make_with_python_docx))
        content = parts(self.folder / "report.docx")
        content["word/document.xml"] = content["word/document.xml"].replace(
            "报告期内新增绿地3公顷。".encode(),
            "报告期内</w:t></w:r><w:commentRangeStart w:id=\"5\"/><w:ins w:id=\"6\" w:author=\"张三\"><w:r><w:t>投入，，资金</w:t></w:r>"
            "</w:ins><w:commentRangeEnd w:id=\"5\"/><w:r><w:commentReference w:id=\"5\"/></w:r><w:r><w:t>新增绿地。".encode())
        content["word/comments.xml"] = (f'<w:comments xmlns:w="{W[1:-1]}"><w:comment w:id="5" w:author="张三"><w:p><w:r><w:t>'
                                        '请补数字</w:t></w:r></w:p></w:comment></w:comments>').encode()
        content["[Content_Types].xml"] = content["[Content_Types].xml"].replace(
            b"</Types>", b'<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.'
                         b'wordprocessingml.comments+xml"/></Types>')
        content["word/_rels/document.xml.rels"] = content["word/_rels/document.xml.rels"].replace(
            b"</Relationships>", b'<Relationship Id="rIdX" Target="comments.xml" Type="http://schemas.openxmlformats.org/'
                                 b'officeDocument/2006/relationships/comments"/></Relationships>')
        with zipfile.ZipFile(self.folder / "report.docx", "w") as package:
            for name, data in content.items():
                package.writestr(name, data)
        self.check("report.docx", "--annotate", "copy.docx")
        self.assert_valid(self.folder / "copy.docx")
        self.assertEqual(comments_of(self.folder / "copy.docx")["5"], "请补数字")
        body = body_of(self.folder / "copy.docx")
        [insertion] = [node for node in body.iter(W + "ins") if node.get(W + "author") == "张三"]
        self.assertEqual("".join(insertion.itertext()), "投入，，资金")
        self.assertIn("，，", commented_words(body).values())

    def test_standard_input(self):
        self.write("report.docx", made_by(make_with_python_docx))
        report = (self.folder / "report.docx").read_bytes()
        result = self.check("-", "--stdin-filename", "报告.docx", "--annotate", "copy.docx", input=report)
        self.assertEqual(result.returncode, 1, result)
        self.assertGreater(len(comments_of(self.folder / "copy.docx")), 5)
        result = self.check("-", "--annotate", "other.docx", input=report)
        self.assertEqual(result.returncode, 2, result)
        self.assertIn("--stdin-filename", result.stderr.decode())

    def test_only_what_counts_is_annotated(self):
        self.write("report.docx", made_by(make_with_python_docx))
        self.assertEqual(run([PROGRAM, "baseline", "report.docx"], self.folder).returncode, 0)
        result = self.check("report.docx", "--annotate", "copy.docx", "--baseline", "mingcha-baseline.json")
        self.assertEqual(result.returncode, 0, result)
        self.assertEqual((self.folder / "copy.docx").read_bytes(), (self.folder / "report.docx").read_bytes())
        self.check("report.docx", "--annotate", "copy.docx", "--select", "wording/confusable")
        self.assertEqual(len(comments_of(self.folder / "copy.docx")), 1)

    def test_refuses_what_it_cannot_do(self):
        self.write("report.docx", made_by(make_with_python_docx))
        self.write("report.txt", "全年未发生歧视时间。\n")
        for arguments, message in [(["report.txt", "--annotate", "copy.docx"], "只能批注 Word 文件"),
                                   (["report.docx", "--annotate", "report.docx"], "不能覆盖原报告"),
                                   (["report.docx", "--annotate", "copy.txt"], "也要以 .docx 结尾"),
                                   (["report.docx", "report.docx", "--annotate", "copy.docx"], "一次只能批注一份"),
                                   (["report.docx", "--fix", "--annotate", "copy.docx"], "不能和 --fix 同时使用"),
                                   (["report.docx", "--annotate", "missing/copy.docx"], "无法写入")]:
            result = self.check(*arguments)
            self.assertEqual(result.returncode, 2, arguments)
            self.assertIn(message, result.stderr.decode())
            self.assertFalse((self.folder / "copy.docx").exists())
        broken = bytearray((self.folder / "report.docx").read_bytes()[:2000])
        (self.folder / "broken.docx").write_bytes(broken)
        self.assertEqual(self.check("broken.docx", "--annotate", "copy.docx").returncode, 2)
        self.assertEqual([path.name for path in self.folder.glob("copy*")], [])

    def test_english(self):
        self.annotated(make_with_pandoc, "--lang", "en")
        self.assertIn("Made as a tracked change: ", "\n".join(comments_of(self.folder / "copy.docx").values()))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
