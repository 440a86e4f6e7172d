// What a document states: numbers with their units and hedges, dates, cited titles, and the report's period.
//
// The semantics of intervals and verdicts are fixed in docs/numbers.md. All values are exact; nothing here uses
// floating point.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mingcha/date.hpp"
#include "mingcha/document.hpp"
#include "mingcha/failure.hpp"
#include "mingcha/span.hpp"
#include "mingcha/table.hpp"

namespace mingcha {

/// mantissa × 10^exponent, at most 18 significant digits. Not normalised: 2.50 keeps its printed places.
struct Decimal {
    std::int64_t mantissa = 0;
    std::int8_t exponent = 0;

    friend bool operator==(const Decimal&, const Decimal&) = default;  ///< same digits, not same value
};

/// The number in plain notation without trailing zeros after the point: 12500000, 0.045, -3.2.
[[nodiscard]] std::string to_string(Decimal value);

enum class Hedge : std::uint8_t {
    none,
    about,      ///< 约 大约 左右 上下
    nearly,     ///< 近 将近 接近
    just_over,  ///< N余 N多
    at_least,   ///< 以上 至少 不低于 (inclusive; Civil Code, art. 1259)
    at_most,    ///< 以下 以内 至多 不超过 (inclusive)
    more_than,  ///< 超过 逾 突破 (exclusive)
    less_than,  ///< 不足 不满 低于 (exclusive)
    range,      ///< A—B A至B
    vague,      ///< 十几 几十 数百
};

[[nodiscard]] std::string_view to_string(Hedge hedge);

enum class Dimension : std::uint8_t {
    none,           ///< no unit was printed
    count,          ///< 人 家 次 份 …
    money,          ///< 元 美元 …
    percent,        ///< % 百分之
    percent_point,  ///< 百分点
    per_mille,      ///< ‰
    multiple,       ///< 倍 翻番
    share,          ///< 成
    score,          ///< 分
    length,
    area,
    volume,
    mass,
    energy,
    power,
    duration,
    age,
    temperature,
    other,
};

[[nodiscard]] std::string_view to_string(Dimension dimension);

/// A number as printed, with everything that belongs to it.
struct Quantity {
    TextSpan span;               ///< hedge, number, magnitude and unit
    TextSpan number;             ///< digits and magnitude: 625万
    TextSpan unit;               ///< 份 or 万元's 元; empty if none. A rate's `/月` is `per`.
    TextSpan per;                ///< the divisor of a rate with its slash: /月, /人; empty if none
    Decimal value;               ///< magnitude applied: 625万 is 6250000; of a range, the lower end
    Decimal upper;               ///< of a range, the upper end; otherwise equal to value
    std::int8_t last_place = 0;  ///< power of ten of the last printed place: 625万 → 4, 84.7 → -1
    bool rounded = false;        ///< printed in 万 or 亿, or with decimals: may be rounded; otherwise a count is exact
    Hedge hedge = Hedge::none;
    Hedge second_hedge = Hedge::none;  ///< one more that was printed, which says nothing of the value: 近 of 近300余人
    Dimension dimension = Dimension::none;
    std::uint16_t unit_group = 0;  ///< index into Vocabulary::unit groups; units of one group mean the same (人 名 位)
    Decimal unit_factor = {1, 0};  ///< one unit in the base unit of its group: a 克 in 千克
};

/// A place in an order: 第六届, 第3名. It is no quantity.
struct OrdinalFact {
    TextSpan span;  ///< 第 and the number
    TextSpan unit;  ///< 届, 名; empty if no unit follows
    Decimal value;
};

/// A title between 《 and 》, or 〈 and 〉.
struct TitleFact {
    TextSpan span;  ///< with the marks
    TextSpan name;  ///< without them
};

/// What the report covers.
struct ReportPeriod {
    enum class Basis : std::uint8_t { unknown, option, statement, title, majority };
    int year = 0;  ///< that in which it ends; 0 if unknown
    Basis basis = Basis::unknown;
    TextSpan evidence;              ///< where the document says so; empty for an option
    int titled_year = 0;            ///< the year of the title; 0 if it names none
    std::chrono::sys_days first{};  ///< the calendar year, unless the document tells of another period; meaningless
    std::chrono::sys_days last{};   ///< if the year is unknown
    bool looks_ahead = false;       ///< it plans its year (工作要点, 政府工作报告), and looks back on the year before

    [[nodiscard]] bool is_calendar_year() const {
        using namespace std::chrono;
        return first == sys_days{std::chrono::year{year} / 1 / 1} &&
               last == sys_days{std::chrono::year{year} / 12 / 31};
    }
};

/// Words that the grammars and relations need, from the tables of the rule data.
class Vocabulary {
public:
    /// `units`, `scales` and `partitions` are described in docs/data.md. Fails on a malformed row.
    [[nodiscard]] static Result<Vocabulary> create(const Table& units, const Table& scales, const Table& partitions);

    Vocabulary(Vocabulary&&) noexcept;
    Vocabulary& operator=(Vocabulary&&) noexcept;
    ~Vocabulary();

    struct Words;  // private to the stage
    [[nodiscard]] const Words& words() const { return *words_; }

private:
    explicit Vocabulary(std::unique_ptr<const Words> words);
    std::unique_ptr<const Words> words_;
};

struct FactOptions {
    int report_year = 0;  ///< overrides what the document says; 0 if not given
};

/// Everything sorted by place. Spans refer to the document that the facts were taken from.
struct Facts {
    std::vector<Quantity> quantities;
    std::vector<DateFact> dates;
    std::vector<OrdinalFact> ordinals;
    std::vector<TitleFact> titles;
    ReportPeriod period;
};

/// O(size of the document).
[[nodiscard]] Facts extract_facts(const Document& document, const Vocabulary& vocabulary,
                                  const FactOptions& options = {});

}  // namespace mingcha
