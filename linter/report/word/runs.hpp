// Cutting the runs of a Word file: a run is a stretch of text with one set of properties (ECMA-376-1, 17.3.2).
//
// A cut run becomes two with the same properties, so that nothing looks different.
#pragma once

#include <cstdint>

#include "report/word/annotation_ids.hpp"
#include "report/word/names.hpp"

namespace mingcha::annotation {

/// Moves `content`, a child of a run, and what follows it in the run to a new run behind. Does nothing if the run has
/// nothing before it.
void split_run_before(pugi::xml_node content, const WordNames& names, AnnotationIds& ids);

/// Moves what follows `content` in its run to a new run behind.
void split_run_behind(pugi::xml_node content, const WordNames& names, AnnotationIds& ids);

/// Moves the text from byte `at` on, which is inside it, to a new element behind `element`, and returns that one.
/// Requires an element that holds text and nothing else.
pugi::xml_node split_text(pugi::xml_node element, std::uint32_t at);

/// What a run's properties record of how they were changed before.
enum class History : bool { left_out, kept };

/// Puts a copy of the properties of the run `from` at the beginning of the run `to`, which has none. A history that is
/// kept gets ids of its own.
void copy_properties(pugi::xml_node from, pugi::xml_node to, History history, const WordNames& names,
                     AnnotationIds& ids);

}  // namespace mingcha::annotation
