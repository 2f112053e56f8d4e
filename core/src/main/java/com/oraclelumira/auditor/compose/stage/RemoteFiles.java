package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.ComposeException;
import com.oraclelumira.auditor.yaml.Origin;
import java.io.IOException;
import java.util.Optional;

/** Finds the Compose files that {@code include} and {@code extends} name, by path or by address. */
final class RemoteFiles {
    private RemoteFiles() {}

    /**
     * The path of that file.
     *
     * @param folder what paths in the naming file start from
     * @throws ComposeException where it is refused or an address cannot be opened
     */
    static String path(ModelLoader loader, String text, String folder, TreePath where, Origin origin)
            throws ComposeException {
        if (RemoteAddress.is(text)) {
            return opened(loader, text, where, origin);
        }
        String path = UnixPath.resolve(folder, text);
        Optional<String> refusal = loader.tree().refusal(folder, path);
        if (refusal.isPresent()) {
            throw loader.diagnostics().refused(where.toString(), text + " is not read: " + refusal.get(), origin);
        }
        return path;
    }

    private static String opened(ModelLoader loader, String address, TreePath where, Origin origin)
            throws ComposeException {
        try {
            return loader.tree().open(address);
        } catch (IOException e) {
            throw loader.diagnostics()
                    .refused(
                            where.toString(),
                            RemoteAddress.shown(address) + " is not read: " + Unreadable.reason(e),
                            origin);
        }
    }
}
