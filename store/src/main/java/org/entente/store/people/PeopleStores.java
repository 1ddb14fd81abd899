package org.entente.store.people;

import org.entente.core.people.Councils;
import org.entente.core.people.Departures;
import org.entente.core.people.Directory;
import org.entente.core.people.LinkCodes;
import org.entente.core.people.OrderOfBusiness;
import org.entente.core.people.Organisations;
import org.entente.core.people.Persons;
import org.entente.core.people.Preparations;
import org.entente.core.people.Rooms;
import org.entente.core.people.Setup;
import org.entente.store.sql.Stores;

/** The stores of the register. */
public final class PeopleStores {

    private PeopleStores() {}

    public static void list(Stores.Builder stores) {
        stores.add(Directory.class, SqlDirectory::new)
                .add(Councils.class, SqlCouncils::new)
                .add(Organisations.class, SqlOrganisations::new)
                .add(Persons.class, SqlPersons::new)
                .add(Departures.class, SqlDepartures::new)
                .add(Rooms.class, SqlRooms::new)
                .add(LinkCodes.class, SqlLinkCodes::new)
                .add(Setup.class, SqlSetup::new)
                .add(OrderOfBusiness.class, SqlOrderOfBusiness::new)
                .add(Preparations.class, SqlPreparations::new);
    }
}
