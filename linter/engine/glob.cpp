#include "engine/glob.hpp"

#include <cstddef>
#include <string>
#include <vector>

#include "engine/code_points.hpp"

namespace mingcha {

namespace {

/// One step of a glob. UTF-8 sorts like its code points, so a range compares views.
struct Step {
    enum class Kind : unsigned char { one, within_folder, anything, folders };
    Kind kind = Kind::one;
    bool negated = false;
    std::vector<std::pair<std::string_view, std::string_view>> ranges;  // of `one`; empty: anything but a slash

    [[nodiscard]] bool accepts(std::string_view point) const {
        if (ranges.empty()) return point != "/";
        bool inside = false;
        for (const auto& [first, last] : ranges) inside = inside || (first <= point && point <= last);
        return inside != negated && (point != "/" || !negated);
    }
};

using Points = std::vector<std::string_view>;

/// Reads a class such as `[a-z]` at `at`. Without a closing bracket, `[` stands for itself.
Step read_class(const Points& glob, std::size_t& at) {
    std::size_t close = at + 2;  // a bracket right behind the opening one belongs to the class
    while (close < glob.size() && glob[close] != "]") ++close;
    if (close >= glob.size()) return {Step::Kind::one, false, {{"[", "["}}};

    Step step;
    std::size_t next = at + 1;
    if ((glob[next] == "!" || glob[next] == "^") && close > next + 1) {
        step.negated = true;
        ++next;
    }
    while (next < close) {
        const bool is_range = next + 2 < close && glob[next + 1] == "-";
        step.ranges.emplace_back(glob[next], is_range ? glob[next + 2] : glob[next]);
        next += is_range ? 3U : 1U;
    }
    at = close;
    return step;
}

std::vector<Step> read_steps(std::string_view text) {
    const Points glob = split_code_points(text);
    std::vector<Step> steps;
    for (std::size_t at = 0; at < glob.size(); ++at) {
        const auto is = [&](std::size_t index, std::string_view point) {
            return index < glob.size() && glob[index] == point;
        };
        if (is(at, "*") && is(at + 1, "*")) {
            const bool starts_segment = at == 0 || glob[at - 1] == "/";
            const bool is_folders = starts_segment && is(at + 2, "/");
            steps.push_back({is_folders ? Step::Kind::folders : Step::Kind::anything, false, {}});
            at += is_folders ? 2U : 1U;
        } else if (is(at, "*")) {
            steps.push_back({Step::Kind::within_folder, false, {}});
        } else if (is(at, "?")) {
            steps.push_back({Step::Kind::one, false, {}});
        } else if (is(at, "[")) {
            steps.push_back(read_class(glob, at));
        } else {
            steps.push_back({Step::Kind::one, false, {{glob[at], glob[at]}}});
        }
    }
    return steps;
}

/// Follows all ways through the glob at once, so that time stays linear in the path.
class Matcher {
public:
    explicit Matcher(std::string_view glob) : steps_(read_steps(glob)), reached_(steps_.size() + 1) {
        reached_[0] = true;
        skip_empty_steps(true);
    }

    void consume(std::string_view point) {
        std::vector<bool> next(reached_.size());
        for (std::size_t i = 0; i < steps_.size(); ++i) {
            if (!reached_[i]) continue;
            switch (steps_[i].kind) {
                case Step::Kind::one:
                    next[i + 1] = next[i + 1] || steps_[i].accepts(point);
                    break;
                case Step::Kind::within_folder:
                    next[i] = next[i] || point != "/";
                    break;
                case Step::Kind::anything:
                case Step::Kind::folders:
                    next[i] = true;
                    break;
            }
        }
        reached_ = std::move(next);
        skip_empty_steps(point == "/");
    }

    [[nodiscard]] bool matched() const { return reached_.back(); }

private:
    void skip_empty_steps(bool at_segment_start) {
        for (std::size_t i = 0; i < steps_.size(); ++i) {
            const Step::Kind kind = steps_[i].kind;
            const bool can_be_empty = kind == Step::Kind::within_folder || kind == Step::Kind::anything ||
                                      (kind == Step::Kind::folders && at_segment_start);
            if (reached_[i] && can_be_empty) reached_[i + 1] = true;
        }
    }

    std::vector<Step> steps_;
    std::vector<bool> reached_;  // before which steps a way stands
};

}  // namespace

bool glob_matches(std::string_view glob, std::string_view path) {
    Matcher matcher(glob);
    for (const std::string_view point : split_code_points(path)) matcher.consume(point);
    return matcher.matched();
}

}  // namespace mingcha
