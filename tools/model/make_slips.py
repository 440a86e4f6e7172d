#!/usr/bin/env python3
"""Plants slips of the pen into correct sentences, for fitting the trees.

    make_slips.py READINGS SIMILAR WORDS OUTPUT COUNT:EVERY:SENTENCES...

READINGS and SIMILAR are tables of rules/data, WORDS what dump_word_pairs prints. Of each EVERYth sentence (what stands
behind the tab of its line), up to COUNT slips are made; a line of OUTPUT holds a sentence with one slip, a tab and the
sentence. Half are characters of the same or a near sound, the others look-alikes, words that sound alike, characters
that changed places, doubled, added or left out. The same input gives the same output.
"""
import collections
import random
import sys


def fold(sound):
    """zh as z, ing as in."""
    if len(sound) > 1 and sound[1] == "h":
        sound = sound[0] + sound[2:]
    return sound[:-1] if sound.endswith("ng") and sound[-3] != "o" else sound


def rows(path):
    with open(path, encoding="utf-8") as file:
        lines = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    return lines[1:]


class Slips:
    def __init__(self, readings, similar, words):
        self.sounds = collections.defaultdict(list)
        self.plain = collections.defaultdict(list)
        self.folded = collections.defaultdict(list)
        for sound, characters, *_ in rows(readings):
            for c in characters:
                self.sounds[c].append(sound)
                self.plain[sound].append(c)
                self.folded[fold(sound)].append(c)
        self.look = collections.defaultdict(list)
        for because, characters, *_ in rows(similar):
            if because == "shape":
                for c in characters:
                    self.look[c] += [other for other in characters if other != c]
        self.level = {}
        self.word_level = {}
        self.words = collections.defaultdict(list)
        with open(words, encoding="utf-8") as file:
            for line in file:
                word, level = line.rstrip("\n").split("\t")
                if len(word) == 1:
                    self.level[word] = int(level)
                elif len(word) == 2 and all(c in self.sounds for c in word):
                    self.word_level[word] = int(level)
                    if int(level) >= 4:
                        for key in self.keys(word):
                            self.words[key].append(word)

    def keys(self, word):
        return sorted({(fold(a), fold(b)) for a in self.sounds[word[0]] for b in self.sounds[word[1]]})

    def pick(self, c, pool):
        pool = [other for other in pool if other != c and self.level.get(other, 0) >= 4]
        return random.choices(pool, [1.35 ** self.level[other] for other in pool])[0] if pool else None

    def slip(self, text):
        """The text with one slip; None if there is no good place for it."""
        places = [i for i, c in enumerate(text) if c in self.sounds and c not in "的一二三四五六七八九十"]
        if len(places) < 3:
            return None
        at = random.choice(places)
        c, kind = text[at], random.random()
        if kind < 0.45:
            other = self.pick(c, [o for sound in self.sounds[c] for o in self.plain[sound]])
        elif kind < 0.55:
            other = self.pick(c, [o for sound in self.sounds[c] for o in self.folded[fold(sound)]])
        elif kind < 0.66:
            other = self.pick(c, self.look[c])
        elif kind < 0.70:
            other = self.pick(c, list(self.sounds))
        elif kind < 0.88:
            word = text[at:at + 2]
            if word not in self.word_level:
                return None
            pool = [o for key in self.keys(word) for o in self.words[key] if o != word]
            if not pool:
                return None
            return text[:at] + random.choices(pool, [1.4 ** self.word_level[o] for o in pool])[0] + text[at + 2:]
        elif kind < 0.92:
            behind = text[at + 1:at + 2]
            return text[:at] + behind + c + text[at + 2:] if behind in self.sounds and behind != c else None
        elif kind < 0.96:
            more = c if random.random() < 0.6 else self.pick(c, list(self.sounds))
            return text[:at] + more + text[at:]
        else:
            return text[:at] + text[at + 1:]
        return text[:at] + other + text[at + 1:] if other else None


def main():
    random.seed(7)
    slips = Slips(*sys.argv[1:4])
    with open(sys.argv[4], "w", encoding="utf-8") as out:
        for argument in sys.argv[5:]:
            count, every, path = argument.split(":", 2)
            with open(path, encoding="utf-8") as file:
                for number, line in enumerate(file):
                    if number % int(every):
                        continue
                    text = line.rstrip("\r\n").split("\t")[-1]
                    for _ in range(int(count)):
                        wrong = slips.slip(text)
                        if wrong:
                            out.write(f"{wrong}\t{text}\n")


if __name__ == "__main__":
    main()
