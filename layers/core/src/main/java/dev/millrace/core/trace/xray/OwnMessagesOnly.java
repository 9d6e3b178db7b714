package dev.millrace.core.trace.xray;

import com.amazonaws.xray.entities.Subsegment;
import com.amazonaws.xray.entities.ThrowableDescription;
import com.amazonaws.xray.strategy.DefaultThrowableSerializationStrategy;
import com.amazonaws.xray.strategy.ThrowableSerializationStrategy;
import dev.millrace.core.error.MillraceException;
import java.util.List;

/// Describes exceptions by class and place, and by message only if they are ours: other messages may quote documents.
final class OwnMessagesOnly implements ThrowableSerializationStrategy {

    private final ThrowableSerializationStrategy all = new DefaultThrowableSerializationStrategy();

    @Override
    public List<ThrowableDescription> describeInContext(Throwable failure, List<Subsegment> subsegments) {
        var descriptions = all.describeInContext(failure, subsegments);
        descriptions.forEach(OwnMessagesOnly::withhold);
        return descriptions;
    }

    private static void withhold(ThrowableDescription description) {
        if (!(description.getThrowable() instanceof MillraceException)) {
            description.setMessage("");
        }
    }
}
