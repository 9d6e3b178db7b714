package dev.millrace.triage.ticket;

import com.google.errorprone.annotations.Immutable;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.hash.Sha256;

/// Names a ticket across systems: the same ticket has the same id, however often and by whichever event it is told of.
///
/// @param value 32 hex digits in lower case
@Immutable
public record TicketId(String value) {

    private static final int DIGITS = 32;

    public TicketId {
        if (value.length() != DIGITS || !value.chars().allMatch(TicketId::isHexDigit)) {
            throw new IllegalArgumentException("a ticket id must be 32 lower-case hex digits");
        }
    }

    /// The id of the ticket that this system of this tenant calls so.
    ///
    /// @param system where the ticket is kept: `jira`, `servicenow`
    /// @param key what that system calls it: `OPS-17`
    public static TicketId of(TenantId tenant, String system, String key) {
        return new TicketId(Sha256.of(tenant + "\n" + system + "\n" + key).substring(0, DIGITS));
    }

    private static boolean isHexDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    @Override
    public String toString() {
        return value;
    }
}
