// What a quoted name is called: “玫瑰书香”主题阅读活动, and 主题阅读活动“玫瑰书香” elsewhere.
#pragma once

#include <string_view>
#include <vector>

#include "facts/quotations.hpp"
#include "kinds/support/near_names.hpp"

namespace mingcha::kinds {

/// Quoted names around which the same words stand in another order: 全国女职工阅读活动“玫瑰书香”优秀组织,
/// “玫瑰书香”全国女职工阅读活动优秀组织. O(quotations), looks at the first eight places of a name.
[[nodiscard]] std::vector<TwoNames> find_turned_names(std::string_view text,
                                                      const std::vector<QuotationFact>& quotations);

/// Brands that are described in two ways: “翼生智爱”心理赋能品牌, “翼生智爱”心理关怀品牌. The descriptions are of one
/// length and begin alike.
[[nodiscard]] std::vector<TwoNames> find_two_descriptions(std::string_view text,
                                                          const std::vector<QuotationFact>& quotations);

}  // namespace mingcha::kinds
