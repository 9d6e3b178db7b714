package dev.millrace.local.events;

/// Where events go: queues, functions, state machines. Event buses are served by [EventBridge] itself.
public interface EventTargets {

    /// Returns when the target has the payload for good.
    ///
    /// @throws Undeliverable if trying again would not help
    /// @throws Exception to be asked again later
    void deliver(Delivery delivery) throws Exception;

    /// Returns when the dead-letter queue has it.
    ///
    /// @throws Exception to be asked again later
    void deadLetter(DeadLetter letter) throws Exception;
}
