#!/usr/bin/env python3
"""Leaves out parts of the text of the model, for fitting the trees on text that a model does not know.

    split_text.py TEXT CLEAN FOLDER

TEXT holds laws.txt.xz, cpc.txt.xz and gov.tar.xz, CLEAN correct reports. For each of two parts, FOLDER/texts-PART lists
the files of the text without it, and FOLDER/left-out-PART.tsv holds its sentences, each twice in a line: every fortieth
law (450,000 characters of them), half of the congress reports, every second work report. FOLDER/clean.tsv holds the
sentences of the correct reports. The years that are held out for measuring are in no file.
"""
import lzma
import re
import sys
import tarfile
from pathlib import Path

HELD_OUT = ("2005", "2010", "2015", "2018", "2021")
END_OF_TITLE = "<!-- INFO END -->"
EVERY = 40
MOST_OF_LAWS = 450_000
LONGEST = 200


def sentences(lines, most=10**9):
    size = 0
    for line in lines:
        line = line.strip()
        if line.startswith(("<!--", "#", "-")):
            continue
        for sentence in re.findall("[^。！？；]+[。！？；]?", line):
            sentence = sentence.replace("\t", " ").strip()
            if len(re.findall("[\u4e00-\u9fff]", sentence)) >= 6 and len(sentence) < LONGEST:
                yield sentence
                size += len(sentence)
        if size > most:
            return


def write(path, all_sentences):
    path.write_text("".join(f"{sentence}\t{sentence}\n" for sentence in all_sentences), encoding="utf-8")


def paragraphs(folder):
    for path in sorted(Path(folder).glob("*.txt")):
        for paragraph in re.split(r"\n\s*\n", path.read_text(encoding="utf-8", errors="ignore")):
            yield re.sub(r"\s*\n\s*", "", paragraph)


def main():
    text, folder = Path(sys.argv[1]), Path(sys.argv[3])
    write(folder / "clean.tsv", sentences(paragraphs(sys.argv[2])))
    laws = lzma.open(text / "laws.txt.xz", "rt", encoding="utf-8").read().split(END_OF_TITLE)
    congress = lzma.open(text / "cpc.txt.xz", "rt", encoding="utf-8").read().split("\n")
    half = len(congress) // 2
    reports = []
    with tarfile.open(text / "gov.tar.xz") as archive:
        for member in sorted(archive.getmembers(), key=lambda member: member.name):
            if member.name.endswith(".txt") and not member.name.endswith(tuple(f"{year}.txt" for year in HELD_OUT)):
                path = folder / Path(member.name).name
                path.write_bytes(archive.extractfile(member).read())
                reports.append(path)
    for part in (1, 2):
        kept = folder / f"laws-{part}.txt"
        kept.write_text(END_OF_TITLE.join(law for i, law in enumerate(laws) if i == 0 or (i - 1) % EVERY != part),
                        encoding="utf-8")
        half_kept = folder / f"congress-{part}.txt"
        half_kept.write_text("\n".join(congress[half:] if part == 1 else congress[:half]), encoding="utf-8")
        left_out = reports[part - 1::2]
        lines = [line for path in left_out for line in path.read_text(encoding="utf-8").split("\n")]
        left_laws = [line for i, law in enumerate(laws) if i > 0 and (i - 1) % EVERY == part for line in law.split("\n")]
        write(folder / f"left-out-{part}.tsv",
              [*sentences(lines), *sentences(congress[:half] if part == 1 else congress[half:]),
               *sentences(left_laws, MOST_OF_LAWS)])
        texts = [kept, half_kept, *(path for path in reports if path not in left_out)]
        (folder / f"texts-{part}").write_text("".join(f"{path}\n" for path in texts), encoding="utf-8")


if __name__ == "__main__":
    main()
