package dev.millrace.bench.shipped;

import dev.millrace.search.answer.AnswerPrompt;
import dev.millrace.search.answer.AnswerRules;
import dev.millrace.search.answer.EvidenceRule;
import dev.millrace.search.answer.Prompts;
import java.util.Map;

/// The prompt in force, with a rule that no evidence is too weak for.
record WhateverTheEvidence(Prompts shipped) implements Prompts {

    private static final Map<String, EvidenceRule> ANY = Map.of("*", new EvidenceRule(0, 0, 0, 0));

    @Override
    public AnswerPrompt inForce() {
        return lenient(shipped.inForce());
    }

    @Override
    public AnswerPrompt of(String route) {
        return lenient(shipped.of(route));
    }

    private static AnswerPrompt lenient(AnswerPrompt prompt) {
        var rules = prompt.rules();
        var lenient = new AnswerRules(
                rules.mostTokens(),
                rules.mostOutput(),
                rules.longestData(),
                rules.mostData(),
                rules.shortestQuote(),
                rules.ownWords(),
                rules.leastSupport(),
                rules.leakedWords(),
                ANY);
        return new AnswerPrompt(prompt.route(), prompt.instructions(), prompt.envelope(), lenient);
    }
}
