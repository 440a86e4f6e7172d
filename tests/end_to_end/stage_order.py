"""The build stops when a stage includes a later one, and says where and what to do."""

import pathlib
import subprocess
import sys
import tempfile

STAGES = "source,document,facts"


def check(source_dir, files):
    with tempfile.TemporaryDirectory() as folder:
        for path, content in files.items():
            file = pathlib.Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, encoding="utf-8")
        script = pathlib.Path(source_dir, "cmake", "check_stages.cmake")
        command = ["cmake", "-D", f"ROOT={folder}", "-D", f"STAGES={STAGES}", "-P", str(script)]
        return subprocess.run(command, capture_output=True, text=True, check=False)


def expect_refusal(source_dir, files, *expected):
    result = check(source_dir, files)
    assert result.returncode != 0, f"accepted: {files}"
    words = " ".join(result.stderr.split())
    for text in expected:
        assert text in words, f"{text!r} is missing in:\n{result.stderr}"


def main():
    source_dir = sys.argv[2]

    accepted = check(source_dir, {
        "include/mingcha/source.hpp": '#include "mingcha/span.hpp"\n',
        "include/mingcha/span.hpp": "#include <string>\n",
        "linter/facts/number.cpp": '#include "facts/decimal.hpp"\n#include "source/utf8.hpp"\n'
                                   '#include <mingcha/source.hpp>\n#include <boost/spirit/home/x3.hpp>\n',
    })
    assert accepted.returncode == 0, accepted.stderr

    expect_refusal(
        source_dir, {"linter/source/reader.cpp": '// 读\n\n#include "facts/number.hpp"\n'},
        'linter/source/reader.cpp:3: #include "facts/number.hpp"', "Move what is needed")
    expect_refusal(
        source_dir, {"linter/source/deep/reader.hpp": "#include <mingcha/document.hpp>\n"},
        "linter/source/deep/reader.hpp:1", "later stage `document`")
    expect_refusal(
        source_dir, {"include/mingcha/source.hpp": '#include "mingcha/facts.hpp"\n'},
        "include/mingcha/source.hpp:1", "later stage `facts`")
    expect_refusal(
        source_dir, {"linter/source/reader.cpp": '#include "../facts/number.hpp"\n'}, "without `..`")
    expect_refusal(
        source_dir, {"include/mingcha/unknown.hpp": ""}, "belongs to no stage")


if __name__ == "__main__":
    main()
