package dev.millrace.triage.desk.servicenow;

import dev.millrace.triage.ticket.Level;
import java.util.Optional;

/// Impact and urgency as ServiceNow numbers them: 1 is high, 3 is low.
final class Levels {

    private Levels() {}

    static String number(Level level) {
        return switch (level) {
            case HIGH -> "1";
            case MEDIUM -> "2";
            case LOW -> "3";
        };
    }

    static Optional<Level> of(String number) {
        return switch (number) {
            case "1" -> Optional.of(Level.HIGH);
            case "2" -> Optional.of(Level.MEDIUM);
            case "3" -> Optional.of(Level.LOW);
            default -> Optional.empty();
        };
    }
}
