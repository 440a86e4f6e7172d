// The model file becomes part of the program as it is, so that nothing is parsed at the start.
#include "language/character_model.hpp"

asm(R"(
    .section .rodata
    .balign 64
    .global mingcha_character_model_begin
mingcha_character_model_begin:
    .incbin ")" MINGCHA_CHARACTER_MODEL R"("
    .global mingcha_character_model_end
mingcha_character_model_end:
    .byte 0
    .previous
)");

namespace mingcha::language {

// NOLINTBEGIN(*-c-arrays): named by the assembler
extern const unsigned char kModelBegin[] asm("mingcha_character_model_begin");
extern const unsigned char kModelEnd[] asm("mingcha_character_model_end");
// NOLINTEND(*-c-arrays)

const CharacterModel& CharacterModel::built_in() {
    static const CharacterModel model = read({kModelBegin, kModelEnd}).value();
    return model;
}

}  // namespace mingcha::language
