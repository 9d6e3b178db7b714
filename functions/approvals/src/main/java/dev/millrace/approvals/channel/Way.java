package dev.millrace.approvals.channel;

/// One way to a tenant's people.
@FunctionalInterface
public interface Way {

    /// Brings them the card, if the tenant has this way.
    ///
    /// @return false if it has not
    /// @throws dev.millrace.core.error.Transient if it may work later
    /// @throws dev.millrace.core.error.Defect if somebody must mend the settings
    boolean bring(Card card, Settings.Ways ways);
}
