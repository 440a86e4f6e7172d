// What a quoted name is called: “兰台书声”主题阅读活动, and 主题阅读活动“兰台书声” elsewhere.
#pragma once

#include <string_view>
#include <vector>

#include "facts/quotations.hpp"
#include "kinds/support/near_names.hpp"

namespace mingcha::kinds {

/// Quoted names around which the same words stand in another order: 全省青年诵读活动“兰台书声”优秀组织,
/// “兰台书声”全省青年诵读活动优秀组织. O(quotations), looks at the first eight places of a name.
[[nodiscard]] std::vector<TwoNames> find_turned_names(std::string_view text,
                                                      const std::vector<QuotationFact>& quotations);

/// Brands that are described in two ways: “禾心相伴”亲情服务品牌, “禾心相伴”亲情关爱品牌. The descriptions are of one
/// length and begin alike.
[[nodiscard]] std::vector<TwoNames> find_two_descriptions(std::string_view text,
                                                          const std::vector<QuotationFact>& quotations);

}  // namespace mingcha::kinds
