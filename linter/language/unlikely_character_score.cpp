// The weights of the evidence, as tools/model/fit_weights.py prints them.
#include "language/unlikely_character.hpp"

namespace mingcha::language {
namespace {

// Of the features: a word of two characters, or a longer one, covers what stands there.
constexpr std::size_t kWordThere = 25;
constexpr std::size_t kLongWordThere = 26;

// One set of weights where what stands there is part of a word, one where it is not, and one for candidates that are
// not like it.
using Weights = std::array<float, kFeatures>;
constexpr Weights kLikeWeights = {
    2.868F,  1.128F,  0.929F,  0.598F,  0.151F, 0.214F,  0.253F,  0.301F,  -0.314F, -0.088F, -0.538F, 0.597F,  -0.182F,
    -1.638F, -0.049F, -0.043F, -0.314F, 0.120F, 0.095F,  0.427F,  0.185F,  -0.060F, 0.215F,  -0.714F, -0.072F, 0.000F,
    0.000F,  0.445F,  1.010F,  2.722F,  0.900F, -0.679F, -0.440F, -2.152F, -7.993F, 0.735F,  1.483F};
constexpr Weights kWordWeights = {
    -6.168F, 1.057F,  1.553F,  2.216F,  0.097F,  0.086F,  0.004F,  1.351F,  -0.443F, 0.049F,  -0.262F, 0.346F,  0.728F,
    -1.540F, -0.072F, 0.015F,  -0.074F, -0.261F, -0.073F, 0.247F,  0.168F,  -0.279F, -1.152F, -2.258F, -0.609F, 1.913F,
    -1.913F, 0.649F,  -0.591F, -0.071F, 0.715F,  0.213F,  -0.911F, -2.111F, -4.273F, -0.045F, 2.153F};
constexpr Weights kOtherWeights = {
    -1.618F, 0.352F,  0.790F,  0.323F,  -0.022F, 0.090F,  0.037F,  0.304F,  0.000F, -0.100F, 0.000F, 0.000F, 0.000F,
    0.000F,  -0.105F, -0.041F, -0.442F, 0.192F,  0.008F,  0.349F,  0.121F,  0.000F, 0.371F,  0.234F, 0.000F, 0.000F,
    0.000F,  1.019F,  1.878F,  2.469F,  1.319F,  -0.241F, -0.810F, -3.356F, 0.068F, -0.158F, 0.258F};

}  // namespace

float score_of(const Features& features, Likeness likeness) {
    const bool is_word = features[kWordThere] + features[kLongWordThere] > 0;
    const Weights& weights = likeness == Likeness::none ? kOtherWeights : (is_word ? kWordWeights : kLikeWeights);
    float score = 0;
    for (std::size_t i = 0; i < kFeatures; ++i) score += weights[i] * features[i];
    return score;
}

}  // namespace mingcha::language
