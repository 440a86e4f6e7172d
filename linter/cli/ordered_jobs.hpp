// Work on many items at once, with results in the order of the items.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace mingcha::cli {

/// Calls `work(i)` for every i < count on `jobs` threads, which must not throw, and `consume(i, result)` in order on
/// this thread until it returns false. While nothing is ready, `idle()` is called ten times a second. One job alone
/// needs no thread.
template <typename Work, typename Consume, typename Idle>
void run_ordered(std::size_t count, unsigned jobs, const Work& work, const Consume& consume, const Idle& idle) {
    using Outcome = std::invoke_result_t<const Work&, std::size_t>;
    constexpr std::chrono::milliseconds kPause{100};
    if (jobs <= 1 || count <= 1) {
        for (std::size_t i = 0; i < count; ++i) {
            if (!consume(i, work(i))) return;
        }
        return;
    }
    std::vector<std::optional<Outcome>> outcomes(count);
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    std::condition_variable ready;

    const auto work_on = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            std::optional<Outcome> outcome(work(i));
            {
                const std::scoped_lock lock(mutex);
                outcomes[i] = std::move(outcome);
            }
            ready.notify_one();
        }
    };

    std::vector<std::jthread> threads;
    try {
        while (threads.size() < jobs && threads.size() < count) threads.emplace_back(work_on);
    } catch (const std::system_error&) {
        if (threads.empty()) work_on();  // no thread can be had: do the work here
    }

    for (std::size_t i = 0; i < count; ++i) {
        std::unique_lock lock(mutex);
        while (!ready.wait_for(lock, kPause, [&] { return outcomes[i].has_value(); })) {
            lock.unlock();
            idle();
            lock.lock();
        }
        Outcome outcome = *std::exchange(outcomes[i], std::nullopt);
        lock.unlock();
        if (!consume(i, std::move(outcome))) {
            next = count;
            return;
        }
    }
}

}  // namespace mingcha::cli
