package dev.millrace.triage.desk;

import java.util.List;

/// What a desk under test holds, and what goes wrong there.
public interface Shop {

    /// The desk, as its adapter sees it.
    ServiceDesk desk();

    /// Every ticket, the oldest first.
    List<Ticket> tickets();

    /// The faults that this desk can have.
    List<String> faults();

    /// Makes the request go wrong that comes after so many others.
    void arm(String fault, int skipping);

    /// How many requests there were.
    int requests();

    /// What was put off until nobody waited for it is done now.
    void letGo();

    /// Somebody else opens a ticket.
    String opened(String subject);

    /// The desk's index knows nothing new from now on, until it is told otherwise.
    void holdIndex(boolean hold);

    /// What people see of a ticket.
    ///
    /// @param parent empty for none
    /// @param notes that customers do not see
    record Ticket(
            String key,
            String subject,
            String category,
            String impact,
            String urgency,
            String group,
            String priority,
            String parent,
            List<String> notes,
            boolean resolved) {}
}
