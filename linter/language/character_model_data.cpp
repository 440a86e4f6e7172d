// The files of the model become part of the program as they are, so that nothing is parsed at the start.
#include "language/character_model.hpp"
#include "language/decision_trees.hpp"

asm(R"(
    .section .rodata
    .balign 64
    .global mingcha_character_model_begin
mingcha_character_model_begin:
    .incbin ")" MINGCHA_CHARACTER_MODEL R"("
    .global mingcha_character_model_end
mingcha_character_model_end:
    .byte 0
    .balign 64
    .global mingcha_decision_trees_begin
mingcha_decision_trees_begin:
    .incbin ")" MINGCHA_DECISION_TREES R"("
    .global mingcha_decision_trees_end
mingcha_decision_trees_end:
    .byte 0
    .previous
)");

namespace mingcha::language {

// NOLINTBEGIN(*-c-arrays): named by the assembler
extern const unsigned char kModelBegin[] asm("mingcha_character_model_begin");
extern const unsigned char kModelEnd[] asm("mingcha_character_model_end");
extern const unsigned char kTreesBegin[] asm("mingcha_decision_trees_begin");
extern const unsigned char kTreesEnd[] asm("mingcha_decision_trees_end");
// NOLINTEND(*-c-arrays)

const CharacterModel& CharacterModel::built_in() {
    static const CharacterModel model = read({kModelBegin, kModelEnd}).value();
    return model;
}

const DecisionTrees& DecisionTrees::built_in() {
    static const DecisionTrees trees = read({kTreesBegin, kTreesEnd}).value();
    return trees;
}

}  // namespace mingcha::language
