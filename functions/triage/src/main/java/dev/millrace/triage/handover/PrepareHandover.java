package dev.millrace.triage.handover;

import dev.millrace.core.hash.Sha256;
import dev.millrace.core.json.Json;
import dev.millrace.triage.handover.Handover.Evidence;
import dev.millrace.triage.ticket.MaskedTicket;
import dev.millrace.triage.ticket.MaskedTickets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Puts together what people see of a ticket: its masked text, why they are asked, what may help, and what it may be.
/// All of it is text; what somebody wrote in a ticket or an article changes nothing but what is read.
public final class PrepareHandover implements Function<HandoverTask, Handover> {

    private static final String TOOL = "ticket.route";
    private static final String ASKING = "function:classifyTicket";
    private static final int LONGEST_TEXT = 1500;
    private static final int LONGEST_EXCERPT = 500;
    private static final int MOST_SUGGESTIONS = 3;

    private final MaskedTickets tickets;
    private final Suggestions suggestions;

    public PrepareHandover(MaskedTickets tickets, Suggestions suggestions) {
        this.tickets = tickets;
        this.suggestions = suggestions;
    }

    @Override
    public Handover apply(HandoverTask task) {
        var ticket = tickets.read(task.ticket());
        var options = Options.of(task.classification());
        var action = Map.of("ticketId", task.ticketId(), "system", ticket.system(), "key", ticket.key());
        return new Handover(
                Sha256.of("handover %s %s".formatted(task.ticketId(), task.eventId())),
                TOOL,
                ASKING,
                task.reasons(),
                evidence(task, ticket),
                action,
                options.offered(),
                options.choices(),
                Sha256.of(Json.canonical(Map.of("tool", TOOL, "action", action, "options", options.offered()))));
    }

    private List<Evidence> evidence(HandoverTask task, MaskedTicket ticket) {
        var evidence = new ArrayList<Evidence>();
        evidence.add(new Evidence("ticket", "%s %s".formatted(ticket.system(), ticket.key())));
        evidence.add(new Evidence("subject", shortened(ticket.subject().value(), LONGEST_TEXT)));
        evidence.add(new Evidence("description", shortened(ticket.description().value(), LONGEST_TEXT)));
        ticket.service().ifPresent(service -> evidence.add(new Evidence("service", service.value())));
        evidence.add(new Evidence("priority for now", task.priority()));
        task.context().map(suggestions::in).orElse(List.of()).stream()
                .limit(MOST_SUGGESTIONS)
                .map(PrepareHandover::cited)
                .forEach(evidence::add);
        return List.copyOf(evidence);
    }

    private static Evidence cited(Suggestion suggestion) {
        return new Evidence(
                "may help",
                "%s: %s [%s]"
                        .formatted(
                                suggestion.title().value(),
                                shortened(suggestion.excerpt().value(), LONGEST_EXCERPT),
                                suggestion.documentId()));
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "\u2026";
    }
}
