package dev.millrace.search.answer;

import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Violation;
import dev.millrace.search.answer.Exchange.Said;
import dev.millrace.search.answer.Finding.Declined;
import dev.millrace.search.answer.Finding.Sound;
import dev.millrace.search.answer.Finding.Unsound;
import java.util.ArrayList;
import java.util.List;

/// Holds what a model wrote against its sources.
final class OutputCheck {

    private static final int MOST_PROBLEMS = 20;

    private final Inquiry inquiry;
    private final AnswerPrompt prompt;
    private final Envelopes envelopes;
    private final ClaimCheck claims;
    private final DataCheck data;

    OutputCheck(Inquiry inquiry, AnswerPrompt prompt, Envelopes envelopes) {
        this.inquiry = inquiry;
        this.prompt = prompt;
        this.envelopes = envelopes;
        var texts = new TextCheck(prompt);
        claims = new ClaimCheck(inquiry, prompt, texts);
        data = new DataCheck(inquiry, prompt, texts);
    }

    Finding of(Said said) {
        return switch (said.stop()) {
            case REFUSED -> new Declined(Reason.MODEL_REFUSED);
            case CUT_OFF ->
                new Unsound(List.of("$: was cut off after %d tokens or %d characters; write less"
                        .formatted(prompt.rules().mostTokens(), prompt.rules().mostOutput())));
            case COMPLETE -> ofWhole(said);
        };
    }

    private Finding ofWhole(Said said) {
        try {
            var envelope = envelopes.read(said.output(), prompt.envelope(), inquiry.schema());
            return envelope.answerable() ? ofAnswer(envelope) : new Declined(why(envelope));
        } catch (InvalidInput invalid) {
            return unsound(invalid.violations());
        }
    }

    private Finding ofAnswer(Envelope envelope) {
        var problems = new ArrayList<Violation>();
        if (envelope.claims().isEmpty()) {
            problems.add(new Violation("$.claims", "must hold at least one claim if the question is answerable"));
        }
        var found = claims.check(envelope.claims(), problems);
        data.check(envelope, found, problems);
        return problems.isEmpty() ? new Sound(found, envelope.data()) : unsound(problems);
    }

    private static Unsound unsound(List<Violation> problems) {
        return new Unsound(
                problems.stream().limit(MOST_PROBLEMS).map(Violation::toString).toList());
    }

    private static Reason why(Envelope envelope) {
        return envelope.reason()
                .filter(Reason.SCHEMA_NEEDS_A_MODEL.code()::equals)
                .map(_ -> Reason.SCHEMA_NEEDS_A_MODEL)
                .orElse(Reason.NOT_IN_SOURCES);
    }
}
