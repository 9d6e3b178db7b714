package dev.millrace.masking;

import dev.millrace.masking.direct.MaskedAnswer;
import dev.millrace.masking.direct.TextRequest;
import java.util.function.Function;

/// Masks a batch or a single text, whichever it is called with.
final class MaskEither implements Function<MaskCall, Object> {

    private final Function<MaskRequest, MaskOutcome> batch;
    private final Function<TextRequest, MaskedAnswer> single;

    MaskEither(Function<MaskRequest, MaskOutcome> batch, Function<TextRequest, MaskedAnswer> single) {
        this.batch = batch;
        this.single = single;
    }

    @Override
    public Object apply(MaskCall call) {
        var request = call.single();
        return request.isPresent() ? single.apply(request.get()) : batch.apply(call.batch());
    }
}
