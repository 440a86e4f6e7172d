// The words of the fact tables, in the form in which the grammars and relations ask for them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/character_filter.hpp"
#include "facts/unit_table.hpp"
#include "mingcha/facts.hpp"

namespace mingcha {

/// One level of an ordered scale, with the words that name it.
struct Level {
    int rank = 0;  ///< higher is more
    std::vector<std::string> words;
};

/// Levels that build on one another: 大专 < 本科 < 硕士.
struct Scale {
    std::string name;
    std::vector<Level> levels;  ///< in the order of the table
};

/// How far the classes of a partition may be added up.
enum class Rigour : std::uint8_t {
    loose,      ///< a class may be left out, and two may overlap: 线上, 线下
    exclusive,  ///< a class may be left out: 返聘 beside 合同制 and 派遣
    complete,   ///< nothing belongs to two classes or to none: 男, 女
};

/// Classes that divide a whole: 男 | 女, 合同制 | 派遣制.
struct Partition {
    std::string name;
    Rigour rigour = Rigour::loose;
    std::vector<std::vector<std::string>> words;  ///< one list for each class
};

struct Vocabulary::Words {
    UnitTable units;
    std::vector<Scale> scales;
    std::vector<Partition> partitions;
    CharacterFilter first_of_classes;  ///< the first characters of all words of the scales and partitions
};

}  // namespace mingcha
