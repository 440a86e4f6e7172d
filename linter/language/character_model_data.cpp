// The model file becomes part of the program as it is, so that nothing is parsed at the start.
#include "language/character_model.hpp"

#ifdef __APPLE__
#error "write the section of the model for this system"
#endif

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

extern "C" const unsigned char mingcha_character_model_begin[];  // NOLINT(*-c-arrays): named by the assembler
extern "C" const unsigned char mingcha_character_model_end[];    // NOLINT(*-c-arrays)

namespace mingcha::language {

const CharacterModel& CharacterModel::built_in() {
    static const CharacterModel model = read({mingcha_character_model_begin, mingcha_character_model_end}).value();
    return model;
}

}  // namespace mingcha::language
