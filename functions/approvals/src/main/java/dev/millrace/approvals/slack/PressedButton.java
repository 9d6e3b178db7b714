package dev.millrace.approvals.slack;

import java.util.Optional;

/// What a button of a card stands for: an approval, the payload that the card was about, and the option that it
/// approves
/// where there are some.
record PressedButton(String approvalId, String payloadHash, Optional<String> option) {

    String value() {
        return approvalId + " " + payloadHash + option.map(id -> " " + id).orElse("");
    }

    static Optional<PressedButton> of(String value) {
        var parts = value.split(" ", 3);
        return parts.length == 1
                ? Optional.empty()
                : Optional.of(new PressedButton(
                        parts[0], parts[1], parts.length == 3 ? Optional.of(parts[2]) : Optional.empty()));
    }
}
