package org.entente.app.files;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.core.delivery.FileLinks;
import org.entente.core.people.Platform;
import org.entente.core.text.RoomLanguages;
import org.entente.store.secret.Signatures;

/**
 * Addresses that carry which file they open and until when, signed by us: nothing is kept of them, and nobody can make
 * one for another file.
 */
public final class SignedLinks implements FileLinks {

    /** Where the files are, under the address of this machine. */
    public static final String PATH = "/files/";
    /** What the signature is for. */
    public static final String PURPOSE = "addresses of files";
    static final Duration OPEN = Duration.ofDays(7);
    /** Names the form, so that another one can be told from it later. */
    private static final String FORM = "f1";
    private static final int PARTS = 6;

    private final URI base;
    private final Signatures signatures;
    private final Set<Platform> handNothing;

    /**
     * @param base the address of this machine
     * @param handNothing platforms on which nobody can be handed a file, not even alone
     */
    public SignedLinks(URI base, Signatures signatures, Set<Platform> handNothing) {
        this.base = base;
        this.signatures = signatures;
        this.handNothing = Set.copyOf(handNothing);
    }

    @Override
    public boolean instead(Platform platform) {
        return handNothing.contains(platform);
    }

    @Override
    public Optional<Link> to(Wanted file, Instant now) {
        Instant until = Instant.ofEpochSecond(now.plus(OPEN).getEpochSecond());
        String token = signatures.sign(String.join("\n", FORM, Long.toString(until.getEpochSecond()), file.councilId(),
                file.document(), file.subject(), file.languages().name()));
        String root = base.toString().replaceFirst("/+$", "");
        return Optional.of(new Link(URI.create(root + PATH + token), until));
    }

    /**
     * The file that an address opens now; empty for an address that we did not give out, or too long ago.
     *
     * @param token what follows {@link #PATH}
     * @param now the machine's clock
     */
    Optional<Wanted> read(String token, Instant now) {
        return signatures.read(token).map(text -> List.of(text.split("\n", -1)))
                .filter(parts -> parts.size() == PARTS && FORM.equals(parts.getFirst())).flatMap(parts -> {
                    try {
                        Instant until = Instant.ofEpochSecond(Long.parseLong(parts.get(1)));
                        return now.isBefore(until) ? Optional.of(new Wanted(parts.get(2), parts.get(3), parts.get(4),
                                RoomLanguages.valueOf(parts.get(5)))) : Optional.empty();
                    } catch (IllegalArgumentException | DateTimeException e) {
                        return Optional.empty();
                    }
                });
    }
}
