package dev.millrace.approvals.slack;

import java.util.Optional;

/// What a button of a card stands for: an approval, and the payload that the card was about.
record PressedButton(String approvalId, String payloadHash) {

    String value() {
        return approvalId + " " + payloadHash;
    }

    static Optional<PressedButton> of(String value) {
        var parts = value.split(" ", -1);
        return parts.length == 2 ? Optional.of(new PressedButton(parts[0], parts[1])) : Optional.empty();
    }
}
