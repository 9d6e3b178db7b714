package dev.millrace.triage.mask.dlp;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.text.RawText;
import dev.millrace.dlp.Masked;
import dev.millrace.dlp.MaskingScope;
import dev.millrace.dlp.TenantMasking;
import dev.millrace.triage.intake.TicketMasker;
import dev.millrace.triage.ticket.MaskedTicket;
import dev.millrace.triage.ticket.OpenedTicket;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All texts of a ticket as those of one document: one name has one pseudonym in it.
public record TenantTicketMasker(TenantMasking masking) implements TicketMasker {

    @Override
    public MaskedTicket mask(OpenedTicket ticket) {
        var scope = new MaskingScope(ticket.tenant(), new DocumentId(ticket.id().value()));
        var texts = Stream.concat(
                        Stream.of(ticket.requester(), ticket.subject(), ticket.description()),
                        ticket.service().stream())
                .toList();
        return masked(ticket, masking.forDocument(scope).maskAll(texts), texts);
    }

    private static MaskedTicket masked(OpenedTicket ticket, List<Masked> masked, List<RawText> texts) {
        return new MaskedTicket(
                ticket.id(),
                ticket.tenant(),
                ticket.system(),
                ticket.key(),
                masked.get(0).text(),
                masked.get(1).text(),
                masked.get(2).text(),
                texts.size() > 3 ? Optional.of(masked.get(3).text()) : Optional.<MaskedText>empty(),
                ticket.openedAt(),
                masked.getFirst().policy().toString());
    }
}
