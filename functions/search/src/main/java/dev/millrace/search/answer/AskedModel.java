package dev.millrace.search.answer;

import dev.millrace.core.error.PolicyDenied;
import dev.millrace.core.error.Transient;
import dev.millrace.core.hash.Sha256;
import dev.millrace.core.json.Json;
import dev.millrace.core.log.Log;
import dev.millrace.core.text.RawText;
import dev.millrace.core.trace.Attribute;
import dev.millrace.language.Completion;
import dev.millrace.language.LanguageModel;
import dev.millrace.language.Prompt;
import dev.millrace.language.Stop;
import dev.millrace.search.answer.Exchange.Heard;
import dev.millrace.search.answer.Exchange.Said;
import dev.millrace.search.answer.Exchange.Silent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A language model that is asked within a bounded time, and whose every failure is an answer.
final class AskedModel implements Respondent {

    private static final Log LOG = Log.of(AskedModel.class);

    private final LanguageModel model;
    private final OutputMasking masking;
    private final int mostOutput;
    private final Duration patience;
    private final InstantSource clock;
    private Optional<Instant> end = Optional.empty();

    /// @param patience for all attempts together, from the first one on
    AskedModel(LanguageModel model, OutputMasking masking, int mostOutput, Duration patience, InstantSource clock) {
        this.model = model;
        this.masking = masking;
        this.mostOutput = mostOutput;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public Exchange ask(Prompt prompt) {
        return new Exchange(model.provider(), model.model(), Sha256.of(Json.canonical(prompt)), heard(prompt));
    }

    private Heard heard(Prompt prompt) {
        try {
            return said(withinTime(prompt, left()), prompt);
        } catch (TimeoutException _) {
            return new Silent("model-too-slow");
        } catch (ExecutionException failure) {
            return silent(failure.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Silent("model-unavailable");
        }
    }

    private Duration left() {
        var now = clock.instant();
        end = end.or(() -> Optional.of(now.plus(patience)));
        return Duration.between(now, end.orElse(now));
    }

    private Completion withinTime(Prompt prompt, Duration left)
            throws InterruptedException, ExecutionException, TimeoutException {
        var asking = new FutureTask<>(() -> model.complete(prompt));
        Thread.ofVirtual().name("language-model").start(asking);
        try {
            return asking.get(left.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            asking.cancel(true);
        }
    }

    private Said said(Completion completion, Prompt prompt) {
        var text = completion.text();
        var whole = text.length() <= mostOutput;
        var read = whole ? text : text.substring(0, mostOutput);
        return new Said(
                masking.mask(new RawText(read), prompt),
                whole ? completion.stop() : Stop.CUT_OFF,
                completion.promptTokens(),
                completion.completionTokens());
    }

    private Silent silent(@Nullable Throwable cause) {
        var failure = cause == null ? new IllegalStateException("a failure without a cause") : cause;
        LOG.error("language model failed", failure, Map.of(Attribute.LLM_MODEL.key(), model.model()));
        return new Silent(
                switch (failure) {
                    case Transient _ -> "model-unavailable";
                    case PolicyDenied _ -> "model-denied";
                    default -> "model-failed";
                });
    }
}
