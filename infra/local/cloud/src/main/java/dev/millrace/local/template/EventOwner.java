package dev.millrace.local.template;

/// The function or state machine that an entry of `Events` belongs to, and sends to.
record EventOwner(Resource resource, String arn) {

    String logicalId() {
        return resource.logicalId();
    }

    /// SAM's name for what an event stands for, such as `IndexerUploaded`.
    String generatedName(String eventName) {
        return resource.stack().name() + "-" + logicalId() + eventName;
    }
}
