package dev.millrace.triage.context;

import dev.millrace.core.text.MaskedText;
import dev.millrace.triage.ticket.MaskedTicket;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What to look for around a ticket.
///
/// @param names of configuration items that it names, ten at most
/// @param question what it says
public record Inquiry(List<MaskedText> names, Question question) {

    private static final int MOST_NAMES = 10;
    private static final int SHORTEST_NAME = 4;
    private static final int LONGEST_NAME = 100;

    public Inquiry {
        names = List.copyOf(names);
    }

    /// What a ticket says of itself.
    public record Question(MaskedText subject, MaskedText description) {}

    /// What that ticket is about: the service that it names, and words of its text that look like names of machines.
    public static Inquiry about(MaskedTicket ticket) {
        var names = new LinkedHashSet<MaskedText>();
        ticket.service().filter(Inquiry::isName).ifPresent(names::add);
        names.addAll(machines(ticket.subject()));
        names.addAll(machines(ticket.description()));
        return new Inquiry(
                names.stream().limit(MOST_NAMES).toList(), new Question(ticket.subject(), ticket.description()));
    }

    /// Words such as `srv-mail-01`: letters, digits and a sign between them.
    private static Set<MaskedText> machines(MaskedText text) {
        var found = new LinkedHashSet<MaskedText>();
        for (var word : words(text)) {
            if (found.size() < MOST_NAMES && isMachine(word.value())) {
                found.add(word);
            }
        }
        return found;
    }

    private static List<MaskedText> words(MaskedText text) {
        var words = new ArrayList<MaskedText>();
        var value = text.value();
        var from = 0;
        for (var at = 0; at <= value.length(); at++) {
            if (at == value.length() || !isOfName(value.charAt(at))) {
                trimmed(text, from, at).ifPresent(words::add);
                from = at + 1;
            }
        }
        return words;
    }

    /// A word without the signs around it, if it is long and short enough, and does not stand for what was masked.
    private static Optional<MaskedText> trimmed(MaskedText text, int begin, int end) {
        var value = text.value();
        var from = begin;
        var until = end;
        while (from < until && !Character.isLetterOrDigit(value.charAt(from))) {
            from++;
        }
        while (from < until && !Character.isLetterOrDigit(value.charAt(until - 1))) {
            until--;
        }
        var masked = begin > 0 && value.charAt(begin - 1) == '[';
        var fits = until - from >= SHORTEST_NAME && until - from <= LONGEST_NAME;
        return masked || !fits ? Optional.empty() : Optional.of(text.part(from, until));
    }

    private static boolean isMachine(String word) {
        return word.chars().anyMatch(Character::isLetter)
                && word.chars().anyMatch(Character::isDigit)
                && word.chars().anyMatch(c -> c == '-' || c == '_' || c == '.');
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }

    /// What was masked names nothing any more.
    private static boolean isName(MaskedText service) {
        var name = service.value();
        return !name.isBlank() && name.length() <= LONGEST_NAME && name.indexOf('[') < 0;
    }
}
