package dev.millrace.search.attack;

import dev.millrace.core.attack.Attack;
import dev.millrace.core.attack.Reading;
import dev.millrace.language.Prompt;
import dev.millrace.language.Source;
import java.util.List;

/// What an attack makes of a prompt: everything that a strategy can work with.
///
/// @param words what the attack wants said, with its placeholders filled in
/// @param planted the source that carries the attack, or an honest one if none does
/// @param honest a source that does not
record Order(Attack attack, Prompt prompt, Reading reading, String words, Source planted, Source honest) {

    private static final String AUDIT_LOGS = "audit logs";

    static Order of(Attack attack, Prompt prompt, String secret) {
        var texts =
                prompt.sources().stream().map(source -> source.text().value()).toList();
        var reading =
                new Reading(prompt.task().value(), prompt.instructions().value(), prompt.outputSchema(), texts, secret);
        var honest = prompt.sources().stream()
                .filter(source -> source.text().value().contains(AUDIT_LOGS))
                .findFirst()
                .orElse(prompt.sources().getFirst());
        var planted = prompt.sources().stream()
                .filter(source -> !source.text().value().contains(AUDIT_LOGS))
                .findFirst()
                .orElse(honest);
        return new Order(attack, prompt, reading, Worded.of(reading.fill(attack.obeyed())), planted, honest);
    }

    /// What would count as success if it were said.
    List<String> wanted() {
        return attack.success().says().stream().map(reading::fill).toList();
    }

    /// What would count as success if it were said, or else all that the attack wants said.
    String most() {
        return wanted().isEmpty() ? words : wanted().getFirst();
    }

    /// A sentence of an honest source, word by word.
    String honestSentence() {
        var text = honest.text().value();
        return text.substring(0, text.indexOf('.') + 1);
    }

    String plantedText() {
        return planted.text().value();
    }

    boolean hasSchema() {
        return prompt.outputSchema().contains("\"data\"");
    }
}
