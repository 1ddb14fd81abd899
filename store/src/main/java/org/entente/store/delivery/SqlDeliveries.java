package org.entente.store.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Deliveries;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.entente.core.people.Rooms;
import org.entente.store.sql.Session;
import org.jspecify.annotations.Nullable;

/** The courier's side: new messages in {@link Posts}, live ones in {@link Edits}. */
final class SqlDeliveries implements Deliveries {

    private final Session session;
    private final Posts posts;
    private final Edits edits;

    SqlDeliveries(Session session) {
        this.session = session;
        this.posts = new Posts(session);
        this.edits = new Edits(session);
    }

    @Override
    public List<Delivery> claimPosts(Instant now, Duration lease, int most) {
        return most <= 0 ? List.of() : posts.claim(now, lease, most);
    }

    @Override
    public List<Delivery> claimEdits(Instant now, Duration lease, int most) {
        return most <= 0 ? List.of() : edits.claim(now, lease, most);
    }

    @Override
    public void delivered(Delivery delivery, String messageId, Instant now) {
        Claim claim = Claim.read(delivery.id());
        switch (claim.kind()) {
            case POST -> posts.delivered(claim, messageId, now);
            case EDIT -> edits.delivered(claim, now);
        }
    }

    @Override
    public void onceMore(Delivery delivery, Instant now, Instant next) {
        Claim claim = Claim.read(delivery.id());
        switch (claim.kind()) {
            case POST -> throw new IllegalArgumentException("no edit of a live message: " + delivery.id());
            case EDIT -> edits.onceMore(claim, now, next);
        }
    }

    @Override
    public Optional<Shown> shown(Platform platform, String workspace, String messageId) {
        return edits.shown(platform, workspace, messageId);
    }

    @Override
    public Optional<Handed> handed(Identity to, String offer) {
        return Claim.ofPost(offer).flatMap(claim -> posts.handed(claim, to));
    }

    @Override
    public void taken(Identity by, String offer) {
        Claim.ofPost(offer).ifPresent(claim -> posts.taken(claim, by));
    }

    @Override
    public void postpone(Delivery delivery, Instant next) {
        waitUntil(delivery, next, 0, "waits for its budget");
    }

    @Override
    public void again(Delivery delivery, Instant next, String reason) {
        waitUntil(delivery, next, 1, reason);
    }

    private void waitUntil(Delivery delivery, Instant next, int attempt, String reason) {
        Claim claim = Claim.read(delivery.id());
        switch (claim.kind()) {
            case POST -> posts.waitUntil(claim, next, attempt, reason);
            case EDIT -> edits.waitUntil(claim, next, attempt, reason);
        }
    }

    @Override
    public void dead(Delivery delivery, String reason, Instant now) {
        Claim claim = Claim.read(delivery.id());
        switch (claim.kind()) {
            case POST -> posts.dead(claim, reason, now);
            case EDIT -> edits.dead(claim, reason, now);
        }
    }

    @Override
    public void closeAddress(Address address, String reason, Instant now) {
        posts.closeAddress(address, reason, now);
        edits.closeAddress(address, reason, now);
        if (address.kind() == Address.Kind.ROOM) {
            session.use(Rooms.class).closeAll(address.platform(), address.workspace(), address.target());
        }
    }

    @Override
    public @Nullable Instant nextDue() {
        Instant post = posts.nextDue();
        Instant edit = edits.nextDue();
        if (post == null || edit == null) {
            return post == null ? edit : post;
        }
        return post.isBefore(edit) ? post : edit;
    }
}
