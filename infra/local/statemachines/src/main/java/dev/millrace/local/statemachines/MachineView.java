package dev.millrace.local.statemachines;

import java.time.Instant;
import java.util.stream.Stream;

/// What can be said about a state machine.
public record MachineView(String arn, String name, String definition, String roleArn, Instant registeredAt) {

    static Stream<MachineView> of(Machine machine) {
        return machine.definition.stream()
                .map(definition -> new MachineView(
                        machine.arn, machine.name, definition.text(), machine.roleArn(), machine.registeredAt));
    }
}
