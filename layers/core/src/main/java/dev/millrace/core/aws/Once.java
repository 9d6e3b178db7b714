package dev.millrace.core.aws;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes a value when first asked for it, once, whoever asks.
final class Once<T> implements Supplier<T> {

    private final Supplier<T> make;
    private volatile @Nullable T value;

    Once(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public T get() {
        var made = value;
        return made == null ? makeOnce() : made;
    }

    private synchronized T makeOnce() {
        var made = value;
        if (made == null) {
            made = make.get();
            value = made;
        }
        return made;
    }
}
