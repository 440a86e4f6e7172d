"""PDF files of real producers are read as a person reads them; files that are none, or that are hostile, are told apart
with a clear message, and nothing is left behind."""

import os
import pathlib
import re
import subprocess
import sys
import time
import unittest

from support.in_folder import InFolder

PROGRAM = pathlib.Path(sys.argv[1]).resolve()

REPORT = """<!doctype html><html lang="zh"><head><meta charset="utf-8"><style>
@page { size: A4; margin: 25mm 22mm }
body { font-family: "Noto Serif CJK SC"; font-size: 12pt; line-height: 1.6 }
p { text-indent: 2em; margin: 0; text-align: justify }
table { border-collapse: collapse; width: 100%; margin: 8pt 0 } .ruled td, .ruled th { border: 1px solid }
.n { text-align: right } .page { break-before: page } .two { column-count: 2; column-gap: 24pt }
</style></head><body>
<h1>清源水务公司2024年社会责任报告</h1>
<h2>一、公司概况</h2>
<p>清源水务公司以城市供水和污水处理为主业，服务人口约86万人。2024年，公司全年供水1.23亿立方米，同比增长4.2%，水质综合合格率达到99.98%，没有发生重大安全生产事故。</p>
<h2>二、主要指标</h2><p>表1　主要指标</p>
<table class="ruled"><tr><th>指标</th><th>单位</th><th>2023年</th><th>2024年</th></tr>
<tr><td>污水处理量（含再生水利用和城区雨水调蓄处理的合计数量，不含临时应急处理）</td><td>万立方米</td>
<td class="n">8,640</td><td class="n">9,215</td></tr>
<tr><td>管网漏损率</td><td>%</td><td class="n"></td><td class="n">8.9</td></tr>
<tr><td>员工总数</td><td>人</td><td class="n">1,262</td><td class="n">1,286</td></tr></table><p>表2　社区活动</p>
<table><tr><th>活动</th><th>内容</th><th>人数</th></tr>
<tr><td>节水进校园</td><td>面向全市32所小学开设节水课堂，发放宣传手册，组织学生参观水厂，讲解制水工艺流程。</td><td class="n">4,320</td></tr>
<tr><td>免费检漏</td><td>为老旧小区居民免费检查户内管道。</td><td class="n">860</td></tr></table><p style="page-break-before: always">表3　员工人数</p>
<table class="ruled"><tr><th rowspan="2">部门</th><th colspan="2">员工人数</th><th rowspan="2">合计</th></tr>
<tr><th>男</th><th>女</th></tr>
<tr><td>生产部</td><td class="n">512</td><td class="n">138</td><td class="n">650</td></tr>
<tr><td>营销部</td><td class="n">220</td><td class="n">160</td><td class="n">380</td></tr></table>
<div class="page"></div><h2>三、双栏正文</h2><div class="two">
<p>公司围绕“双碳”目标，推进厂站节能改造，完成3座水厂的水泵变频升级，全年节约用电量约260万千瓦时。公司在各厂区建设屋顶光伏，总装机容量4.6兆瓦，折合减少二氧化碳排放约2,700吨。</p>
<p>在供应链方面，公司对127家主要供应商开展社会责任评估，要求供应商遵守劳动法律法规，不得使用童工，不得强迫劳动，并对3家供应商提出整改要求，均已按期整改完成。</p></div>
</body></html>"""

TABLES = [
    "指标 | 单位 | 2023年 | 2024年 / 污水处理量（含再生水利用和城区雨水调蓄处理的合计数量，不含临时应急处理） | 万立方米 | 8,640 "
    "| 9,215 / 管网漏损率 | % |  | 8.9 / 员工总数 | 人 | 1,262 | 1,286",
    "活动 | 内容 | 人数 / 节水进校园 | 面向全市32所小学开设节水课堂，发放宣传手册，组织学生参观水厂，讲解制水工艺流程。 | 4,320 / "
    "免费检漏 | 为老旧小区居民免费检查户内管道。 | 860",
    "部门 | 员工人数 |  | 合计 /  | 男 | 女 |  / 生产部 | 512 | 138 | 650 / 营销部 | 220 | 160 | 380",
]


def run(*arguments, **options):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=False, timeout=300, **options)


def small_pdf(content, catalog="", pages="/Kids [3 0 R] /Count 1", tail="%%EOF\n"):
    """A PDF of one page whose cross-reference table is right."""
    objects = [f"<< /Type /Catalog /Pages 2 0 R {catalog} >>", f"<< /Type /Pages {pages} >>",
               "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
               "/Resources << /Font << /F 5 0 R >> >> >>",
               f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
               "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    pdf = "%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(pdf))
        pdf += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (f"{pdf}xref\n0 6\n0000000000 65535 f \n{table}trailer\n<< /Size 6 /Root 1 0 R >>\n"
            f"startxref\n{len(pdf)}\n{tail}").encode()


TEXT = "BT /F 12 Tf 72 700 Td (The company employs 130 people in 3 plants.) Tj ET"


class RealProducers(InFolder):
    def chromium(self):
        self.write("report.html", REPORT)
        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                        f"--user-data-dir={self.folder}/profile", "--print-to-pdf=report.pdf", "report.html"],
                       cwd=self.folder, check=True, capture_output=True, timeout=240)

    def libreoffice(self):
        self.write("report.html", REPORT)
        office = ["soffice", f"-env:UserInstallation=file://{self.folder}/office", "--headless", "--convert-to"]
        for conversion in (["odt", "--infilter=HTML (StarWriter)", "report.html"], ["pdf", "report.odt"]):
            subprocess.run([*office, *conversion], cwd=self.folder, check=True, capture_output=True, timeout=240)

    def read_tables(self):
        result = run("text", "report.pdf", cwd=self.folder)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout, re.findall(r": table: (.*)", result.stdout)

    def test_chromium(self):
        self.chromium()
        text, tables = self.read_tables()
        self.assertEqual(tables, TABLES)
        self.assertIn("heading 1 (一、 1): 一、公司概况\n", text)
        self.assertRegex(text, "paragraph: 清源水务公司以城市.*合格率达到99.98%，没有发生重大安全生产事故。\n")
        self.assertRegex(text, "公司围绕“双碳”目标，推进厂站节能改造，.*约2,700吨。\n")
        self.assertRegex(text, "在供应链方面，公司对127家.*均已按期整改完成。\n")
        self.assertIn("\n3:1: heading", text)

    def test_libreoffice(self):
        self.libreoffice()
        text, tables = self.read_tables()
        self.assertEqual(tables, TABLES)
        self.assertRegex(text, "paragraph: 清源水务公司以城市.*合格率达到99.98%，没有发生重大安全生产事故。\n")


class Hostile(InFolder):
    def check_failure(self, content, *words, name="report.pdf", language="en"):
        path = self.write(name, content)
        before = time.monotonic()
        result = run("check", "--no-config", "--lang", language, path.name, cwd=self.folder)
        self.assertLess(time.monotonic() - before, 150)
        self.assertEqual(result.returncode, 2, result.stdout + result.stderr)
        self.assertIn("1 file could not be read" if language == "en" else "1个文件未能读取", result.stdout)
        for word in words:
            self.assertIn(word, result.stderr)
        self.assertNotIn("Syntax Error", result.stderr)
        self.assertEqual([file.name for file in self.folder.iterdir()], [name])

    def test_a_sound_file_is_read(self):
        path = self.write("plain.pdf", small_pdf(TEXT))
        result = run("text", path)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("1:1: paragraph: The company employs 130 people in 3 plants.", result.stdout)

    def test_names_play_no_role(self):
        for name in ("-q.pdf", "a b;$(touch hacked)'\"报告.pdf", "line\nend.pdf"):
            path = self.write(name, small_pdf(TEXT))
            result = run("text", "--", name, cwd=self.folder)
            self.assertEqual(result.returncode, 0, result.stderr)
            path.unlink()
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_no_pdf(self):
        self.check_failure("这是纯文本。", "no PDF")
        self.check_failure(b"", "no PDF")

    def test_truncated(self):
        whole = small_pdf(TEXT)
        self.check_failure(whole[:200], "incomplete")
        self.check_failure(whole[:200], "不完整", language="zh")

    def test_broken_cross_references_are_mended(self):
        broken = re.sub(rb"startxref\n\d+", b"startxref\n7", small_pdf(TEXT))
        result = run("text", self.write("broken.pdf", broken))
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("130 people", result.stdout)

    def test_scanned(self):
        self.check_failure(small_pdf("0 0 500 700 re f"), "scanned", "OCR")

    def test_loops(self):
        self.check_failure(small_pdf(TEXT, pages="/Kids [2 0 R] /Count 1"))

    def test_encrypted(self):
        encrypted = small_pdf(TEXT).replace(
            b"/Root 1 0 R", b"/Root 1 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] "
            b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >>")
        self.check_failure(encrypted, "encrypted", "password")

    def test_without_the_command(self):
        path = self.write("plain.pdf", small_pdf(TEXT))
        result = run("text", "--lang", "en", path, env={**os.environ, "PATH": str(self.folder)})
        self.assertEqual(result.returncode, 2)
        self.assertIn("poppler-utils", result.stderr)

    def test_the_child_dies_with_the_program(self):
        """A command that never ends, in the place of pdftotext."""
        fake = self.write("bin/pdftotext", "#!/bin/sh\necho $$ > /proc/self/fd/2\nexec sleep 300\n")
        fake.chmod(0o755)
        path = self.write("plain.pdf", small_pdf(TEXT))
        with subprocess.Popen([PROGRAM, "text", path], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                              env={**os.environ, "PATH": f"{self.folder}/bin:{os.environ['PATH']}"}) as program:
            children = pathlib.Path(f"/proc/{program.pid}/task/{program.pid}/children")
            threads = pathlib.Path(f"/proc/{program.pid}/task")
            child = ""
            for _ in range(200):
                child = "".join((thread / "children").read_text() for thread in threads.iterdir()).strip()
                if child and "sleep" in pathlib.Path(f"/proc/{child}/cmdline").read_text():
                    break
                time.sleep(0.05)
            self.assertTrue(child, children)
            program.kill()
            program.wait()
            for _ in range(100):
                state = pathlib.Path(f"/proc/{child}/stat")
                if not state.exists() or state.read_text().rsplit(")", 1)[1].split()[0] == "Z":
                    return
                time.sleep(0.05)
            self.fail("the child is still there")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
