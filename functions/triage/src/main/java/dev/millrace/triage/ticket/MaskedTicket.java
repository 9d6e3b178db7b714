package dev.millrace.triage.ticket;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.MaskedText;
import java.time.Instant;
import java.util.Optional;

/// A ticket as everything after masking sees it.
///
/// @param system where it is kept
/// @param key what that system calls it
/// @param service the configuration item that it is about, if it says so
/// @param masking the policy that it was masked by, as `name:version`
public record MaskedTicket(
        TicketId id,
        TenantId tenant,
        String system,
        String key,
        MaskedText requester,
        MaskedText subject,
        MaskedText description,
        Optional<MaskedText> service,
        Instant openedAt,
        String masking) {}
