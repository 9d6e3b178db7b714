package dev.millrace.triage.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.PolicyDenied;
import dev.millrace.core.store.InMemoryBuckets;
import dev.millrace.core.text.RawText;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.PolicySource;
import dev.millrace.dlp.TenantMasking;
import dev.millrace.triage.json.StoredMaskedTickets;
import dev.millrace.triage.json.StoredRawTickets;
import dev.millrace.triage.mask.dlp.TenantTicketMasker;
import dev.millrace.triage.ticket.OpenedTicket;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MaskTicketTest {

    private static final TenantId ACME = new TenantId("acme");
    private final InMemoryBuckets buckets = new InMemoryBuckets();
    private final StoredRawTickets raw = new StoredRawTickets(buckets, "uploads");
    private final StoredMaskedTickets masked = new StoredMaskedTickets(buckets, "lake");
    private final MaskTicket mask = new MaskTicket(
            raw,
            new TenantTicketMasker(new TenantMasking(
                    MaskingEngine.standard(),
                    PolicySource.always(MaskingEngine.standard().policy()))),
            masked);

    private final OpenedTicket ticket = new OpenedTicket(
            ACME,
            "portal",
            "T-1",
            new RawText("ada.byron@example.org"),
            new RawText("Card 4111 1111 1111 1111 was charged twice"),
            new RawText("Write to ada.byron@example.org or call +49 30 901820."),
            Optional.of(new RawText("shop")),
            Instant.parse("2026-03-02T09:00:00Z"));

    @Test
    void nothing_of_the_ticket_is_left_unmasked() {
        var pointer = mask.apply(task(ticket)).ticket();

        assertThat(new String(buckets.read(pointer).orElseThrow()))
                .contains("was charged twice", "shop")
                .doesNotContain("ada.byron", "4111", "901820");
        assertThat(masked.read(pointer).masking()).contains(":");
    }

    @Test
    void masked_again_it_lies_in_the_same_place() {
        assertThat(mask.apply(task(ticket))).isEqualTo(mask.apply(task(ticket)));
    }

    @Test
    void a_ticket_of_another_tenant_is_not_masked() {
        var pointer = raw.write(ticket, "d");
        var theirs = new MaskTask(new TenantId("globex"), ticket.id().value(), "e", pointer);

        assertThatThrownBy(() -> mask.apply(theirs)).isInstanceOf(PolicyDenied.class);
    }

    @Test
    void a_pointer_to_nothing_is_refused() {
        var nothing = new MaskTask(ACME, ticket.id().value(), "e", new ObjectPointer("uploads", "tickets/none"));

        assertThatThrownBy(() -> mask.apply(nothing)).isInstanceOf(InvalidInput.class);
    }

    private MaskTask task(OpenedTicket opened) {
        return new MaskTask(ACME, opened.id().value(), "e", raw.write(opened, "d"));
    }
}
