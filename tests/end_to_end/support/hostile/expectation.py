"""What the program has to say of a file."""

import dataclasses
import typing

READ = {0, 1}
REFUSED = {2}
EITHER = {0, 1, 2}

# Words that the message must have, by the remedy: regular expressions.
ADVICE = {
    "password": {"zh": ["密码|加密"], "en": ["(?i)password|encrypt"]},
    "damaged": {"zh": ["损坏|不完整|不是|打不开"], "en": ["(?i)damaged|broken|incomplete|not a|no "]},
    "convert": {"zh": [r"另存为.*\.docx"], "en": [r"(?i)save .*as .*\.docx"]},
    "too much": {"zh": ["超过|过大|太大|太多|太深|限"], "en": ["(?i)limit|too |larger|more than"]},
    "no text": {"zh": ["扫描|没有文字|空"], "en": ["(?i)scan|no text|empty|nothing"]},
}


@dataclasses.dataclass(frozen=True)
class Case:
    name: str
    content: typing.Callable[[], bytes]
    status: frozenset | set
    advice: str | None = None  # one of ADVICE
    words: tuple = ()          # of `mingcha text`, if the file can be read
