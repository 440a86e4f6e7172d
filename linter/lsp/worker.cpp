#include "lsp/worker.hpp"

#include <algorithm>
#include <new>
#include <utility>

#include "engine/file_search.hpp"
#include "lsp/diagnostics.hpp"
#include "report/uri.hpp"

namespace mingcha::lsp {

namespace {

using std::chrono::steady_clock;

/// How long to wait for the next key: not at all where a check takes less than a key, otherwise a part of what it
/// takes.
steady_clock::duration debounce(steady_clock::duration cost) {
    constexpr std::chrono::milliseconds kKey{100};
    constexpr int kPart = 4;
    constexpr std::chrono::milliseconds kLongest{250};
    if (cost < kKey) return {};
    return std::min<steady_clock::duration>(cost / kPart, kLongest);
}

Answer cancelled() { return refuse(ErrorCode::request_cancelled, "the request was cancelled"); }

Answer answer_of(const Worker::Ask& ask, const Analysis& analysis) try {
    return ask(analysis);
} catch (const std::bad_alloc&) {
    return refuse(ErrorCode::internal_error, "out of memory");
}

/// The file as it lies on the disk.
TextVersion file_to_check(const std::string& path) {
    TextVersion file;
    file.uri = path_to_uri(path);
    file.path = path;
    return file;
}

}  // namespace

Worker::Worker(Workspace workspace, ClientCapabilities capabilities, Client& client)
    : capabilities_(capabilities),
      client_(client),
      workspace_(std::move(workspace)),
      thread_([this](const std::stop_token& quit) { work(quit); }) {}

Worker::~Worker() {
    const std::scoped_lock lock(mutex_);
    thread_.request_stop();
    if (running_) running_->stop.request_stop();
}

void Worker::update(TextVersion text) {
    const std::scoped_lock lock(mutex_);
    interrupt(text.uri);
    // What a check of its folder said of the file makes room for what is said of the open text.
    if (const auto published = published_unopened_.extract(text.path)) {
        publish(published.mapped(), std::nullopt, Json::array());
    }
    OpenText& open = open_[text.uri];
    open.due = Clock::now() + debounce(open.last_cost);
    open.newest = std::move(text);
    open.analysis.reset();
    tell_worker();
}

void Worker::close(const std::string& uri) {
    const std::scoped_lock lock(mutex_);
    interrupt(uri);
    if (open_.erase(uri) > 0) publish(uri, std::nullopt, Json::array());
    tell_worker();  // questions about it are refused
}

void Worker::ask(Json id, std::string uri, Ask ask) {
    const std::scoped_lock lock(mutex_);
    if (running_ && !running_->is_awaited && running_->uri != uri) running_->stop.request_stop();
    questions_.push_back({std::move(id), std::move(uri), std::move(ask)});
    tell_worker();
}

void Worker::check_folders(FolderCheck check) {
    const std::scoped_lock lock(mutex_);
    folder_checks_.push_back(std::move(check));
    tell_worker();
}

void Worker::cancel(const Json& id) {
    const std::scoped_lock lock(mutex_);
    const auto asked = std::ranges::find(questions_, id, &Question::id);
    if (asked != questions_.end()) {
        client_.answer(asked->id, cancelled());
        questions_.erase(asked);
    }
    const auto is_this = [&](const FolderCheck& check) { return check.request() == id || check.token() == id; };
    if (const auto check = std::ranges::find_if(folder_checks_, is_this); check != folder_checks_.end()) {
        check->stop();
    }
}

void Worker::configure(Configure configure) {
    const std::scoped_lock lock(mutex_);
    configurations_.push_back(std::move(configure));
    if (running_) running_->stop.request_stop();
    tell_worker();
}

void Worker::work(const std::stop_token& quit) {
    Lock lock(mutex_);
    const auto has_news = [this] { return has_news_; };
    while (!quit.stop_requested()) {
        has_news_ = false;
        if (step(lock)) continue;
        if (const OpenText* const next = first_due()) {
            changed_.wait_until(lock, quit, Clock::time_point(next->due), has_news);
        } else {
            changed_.wait(lock, quit, has_news);
        }
    }
}

bool Worker::step(Lock& lock) {
    if (!configurations_.empty()) {
        apply_configuration(lock);
        return true;
    }
    if (!questions_.empty()) {
        answer_first_question(lock);
        return true;
    }
    const OpenText* const text = first_due();
    if (text != nullptr && text->due <= Clock::now()) {
        check(*text, false, lock);
        return true;
    }
    if (folder_checks_.empty()) return false;
    check_next_of_folder(lock);
    return true;
}

void Worker::apply_configuration(Lock& lock) {
    const Configure configure = std::move(configurations_.front());
    configurations_.pop_front();
    lock.unlock();
    configure(workspace_);
    lock.lock();
    for (auto& [uri, text] : open_) {
        text.analysis.reset();
        text.due = Clock::now();
    }
    if (capabilities_.refreshes_diagnostics) client_.request("workspace/diagnostic/refresh", nullptr);
}

void Worker::answer_first_question(Lock& lock) {
    const auto text = open_.find(questions_.front().uri);
    if (text != open_.end() && text->second.analysis == nullptr) {
        check(text->second, true, lock);
        return;  // a newer version or a cancellation may have come
    }
    const Question question = std::move(questions_.front());
    questions_.pop_front();
    if (text == open_.end()) {
        client_.answer(question.id, refuse(ErrorCode::request_failed, "this text is not open"));
        return;
    }
    const std::shared_ptr<const Analysis> analysis = text->second.analysis;
    lock.unlock();
    client_.answer(question.id, answer_of(question.ask, *analysis));
    lock.lock();
}

void Worker::check(const OpenText& text, bool is_awaited, Lock& lock) {
    const TextVersion version = text.newest;
    const std::shared_ptr<const Analysis> analysis = run(version, is_awaited, lock);
    const auto open = open_.find(version.uri);
    if (analysis == nullptr || open == open_.end() || open->second.newest.text != version.text) return;
    open->second.analysis = analysis;
    open->second.last_cost = last_cost_;
    if (capabilities_.pulls_diagnostics) return;
    publish(version.uri, version.version, diagnostics_json(*analysis, capabilities_));
}

std::shared_ptr<const Analysis> Worker::run(const TextVersion& version, bool is_awaited, Lock& lock) {
    running_ = Running{version.uri, is_awaited, {}};
    const std::stop_token stop = running_->stop.get_token();
    lock.unlock();
    const Clock::time_point begin = Clock::now();
    std::shared_ptr<const Analysis> analysis = analyse(workspace_, version, stop);
    const Clock::duration cost = Clock::now() - begin;
    lock.lock();
    running_.reset();
    last_cost_ = cost;
    return analysis;
}

void Worker::check_next_of_folder(Lock& lock) {
    FolderCheck& check = folder_checks_.front();
    if (!check.has_begun()) {
        const std::vector<std::string> folders = check.folders();
        lock.unlock();
        std::vector<FoundInput> files = find_inputs(folders);
        lock.lock();
        check.begin(files, client_);
    } else if (check.is_done()) {
        check.end(client_);
        folder_checks_.pop_front();
    } else if (const TextVersion file = file_to_check(check.next()); is_open(file.path)) {
        check.take_next(client_);
    } else if (const auto analysis = run(file, false, lock)) {
        publish(file.uri, std::nullopt, diagnostics_json(*analysis, capabilities_));
        published_unopened_.emplace(file.path, file.uri);
        if (!check.is_done()) check.take_next(client_);
    }
}

bool Worker::is_open(const std::filesystem::path& path) const {
    return std::ranges::any_of(open_, [&](const auto& text) { return text.second.newest.path == path; });
}

const Worker::OpenText* Worker::first_due() const {
    const OpenText* first = nullptr;
    for (const auto& [uri, text] : open_) {
        if (text.analysis == nullptr && (first == nullptr || text.due < first->due)) first = &text;
    }
    return first;
}

void Worker::interrupt(const std::string& uri) {
    if (running_ && running_->uri == uri) running_->stop.request_stop();
}

void Worker::tell_worker() {
    has_news_ = true;
    changed_.notify_all();
}

void Worker::publish(const std::string& uri, std::optional<std::int32_t> version, Json diagnostics) {
    Json params{{"uri", uri}, {"diagnostics", std::move(diagnostics)}};
    if (version) params["version"] = *version;
    client_.notify("textDocument/publishDiagnostics", std::move(params));
}

}  // namespace mingcha::lsp
