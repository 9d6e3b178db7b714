package dev.millrace.search.answer;

import dev.millrace.core.domain.Confidence;
import dev.millrace.language.Prompt;
import dev.millrace.language.Rejected;
import dev.millrace.search.answer.Exchange.Said;
import dev.millrace.search.answer.Exchange.Silent;
import dev.millrace.search.answer.Finding.Declined;
import dev.millrace.search.answer.Finding.Sound;
import dev.millrace.search.answer.Finding.Unsound;
import java.util.ArrayList;
import java.util.List;

/// The way from an inquiry to its answer. All that it does follows from the inquiry, the prompt and what the
/// respondents say, so that a replay with recorded replies takes the same way.
///
/// Weak evidence is refused before anybody is asked. What does not hold against its sources goes back once, with all
/// that is wrong with it. A model that cannot be heard is replaced by the substitute.
final class Deliberation {

    private final Inquiry inquiry;
    private final AnswerPrompt prompt;
    private final Respondent model;
    private final Respondent substitute;
    private final OutputCheck check;
    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<String> degraded;

    Deliberation(Inquiry inquiry, AnswerPrompt prompt, Envelopes envelopes, Respondent model, Respondent substitute) {
        this.inquiry = inquiry;
        this.prompt = prompt;
        this.model = model;
        this.substitute = substitute;
        check = new OutputCheck(inquiry, prompt, envelopes);
        degraded = new ArrayList<>(inquiry.retrieval().degraded());
    }

    /// The answer, and everything that was said on the way to it.
    record Settled(Answer answer, List<Exchange> exchanges, Confidence strength) {
        Settled {
            exchanges = List.copyOf(exchanges);
        }
    }

    Settled settle() {
        var rule = prompt.rules().evidenceOf(inquiry);
        var strength = rule.strength(inquiry.question(), inquiry.evidence());
        return new Settled(answer(rule, strength), exchanges, strength);
    }

    private Answer answer(EvidenceRule rule, Confidence strength) {
        if (inquiry.evidence().isEmpty()) {
            return refused(Reason.NO_EVIDENCE);
        }
        if (!rule.suffices(strength)) {
            return refused(Reason.EVIDENCE_TOO_WEAK);
        }
        return asking(Briefing.of(inquiry, prompt));
    }

    private Answer asking(Prompt task) {
        return switch (ask(model, task)) {
            case Silent silent -> withoutModel(silent, task);
            case Said said ->
                switch (check.of(said)) {
                    case Sound sound -> answered(sound);
                    case Declined declined -> refused(declined.reason());
                    case Unsound unsound ->
                        mending(task, new Rejected(said.output().value(), unsound.problems()));
                };
        };
    }

    private Answer mending(Prompt task, Rejected rejected) {
        return switch (ask(model, task.mending(rejected))) {
            case Silent silent -> withoutModel(silent, task);
            case Said said -> last(said);
        };
    }

    private Answer withoutModel(Silent silent, Prompt task) {
        degraded.add(silent.why());
        return switch (ask(substitute, task)) {
            case Silent _ -> refused(Reason.INVALID_OUTPUT);
            case Said said -> last(said);
        };
    }

    private Answer last(Said said) {
        return switch (check.of(said)) {
            case Sound sound -> answered(sound);
            case Declined declined -> refused(declined.reason());
            case Unsound _ -> refused(Reason.INVALID_OUTPUT);
        };
    }

    private Exchange.Heard ask(Respondent whom, Prompt task) {
        exchanges.add(whom.ask(task));
        return exchanges.getLast().heard();
    }

    private Answer answered(Sound sound) {
        return Answers.answered(inquiry, prompt.route(), speaker(), sound, degraded);
    }

    private Answer refused(Reason reason) {
        return Answers.refused(inquiry, prompt.route(), speaker(), reason, degraded);
    }

    private String speaker() {
        return exchanges.isEmpty() ? "none" : exchanges.getLast().model();
    }
}
