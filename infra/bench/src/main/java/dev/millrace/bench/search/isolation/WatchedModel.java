package dev.millrace.bench.search.isolation;

import dev.millrace.language.Completion;
import dev.millrace.language.LanguageModel;
import dev.millrace.language.Prompt;
import dev.millrace.language.extractive.ExtractiveModel;
import dev.millrace.search.scope.SearchScope;

/// The embedded answerer, with somebody who looks at every text that it is given.
///
/// @param scope of the reader whom it answers
record WatchedModel(SearchScope scope, Findings findings, LanguageModel watched) implements LanguageModel {

    WatchedModel(SearchScope scope, Findings findings) {
        this(scope, findings, new ExtractiveModel());
    }

    @Override
    public Completion complete(Prompt prompt) {
        prompt.sources().forEach(source -> findings.read(scope, source.text().value()));
        return watched.complete(prompt);
    }

    @Override
    public String provider() {
        return watched.provider();
    }

    @Override
    public String model() {
        return watched.model();
    }
}
