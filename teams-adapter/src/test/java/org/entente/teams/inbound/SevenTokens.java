package org.entente.teams.inbound;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The tokens on which our check and Microsoft's own validator have to agree. */
record SevenTokens(String name, @Nullable String header, boolean good) {

    static final String SERVICE = "http://localhost:56150/_connector";

    static List<SevenTokens> at(Instant now) {
        return List.of(token("good", true, MicrosoftStandIn.GOOD, claims -> claims, now),
                token("wrong audience", false, MicrosoftStandIn.GOOD, claims -> claims.audience("someone-else"), now),
                token("wrong issuer", false, MicrosoftStandIn.GOOD, claims -> claims.issuer("https://evil.example"),
                        now),
                token("expired", false, MicrosoftStandIn.GOOD,
                        claims -> claims.notBeforeTime(Date.from(now.minusSeconds(14_400)))
                                .expirationTime(Date.from(now.minusSeconds(7_200))),
                        now),
                token("wrong key", false, MicrosoftStandIn.OTHER, claims -> claims, now),
                token("wrong serviceurl", false, MicrosoftStandIn.GOOD,
                        claims -> claims.claim("serviceurl", "http://elsewhere/"), now),
                new SevenTokens("no header", null, false));
    }

    private static SevenTokens token(String name, boolean good, RSAKey key,
            UnaryOperator<JWTClaimsSet.Builder> claims, Instant now) {
        return new SevenTokens(name,
                MicrosoftStandIn.header(key, usual -> claims.apply(usual.claim("serviceurl", SERVICE)), now), good);
    }
}
