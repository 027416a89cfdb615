-- A store of version 1 as that version wrote it. Never change this file.
PRAGMA application_id = 1396855601;
PRAGMA user_version = 1;
PRAGMA journal_mode = WAL;
BEGIN TRANSACTION;
CREATE TABLE bookings (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        book INTEGER NOT NULL REFERENCES books (id),
        run INTEGER NOT NULL UNIQUE REFERENCES runs (id),
        gain INTEGER NOT NULL,
        reputation INTEGER NOT NULL,
        at TEXT NOT NULL
    );
INSERT INTO "bookings" VALUES(1,1,1,6,56,'2026-01-31T09:08:00.000+00:00');
INSERT INTO "bookings" VALUES(2,1,3,-12,44,'2026-01-31T09:15:00.000+00:00');
CREATE TABLE books (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        profile INTEGER NOT NULL REFERENCES profiles (id),
        shop TEXT NOT NULL,
        name TEXT NOT NULL,
        sells TEXT NOT NULL,
        reputation INTEGER CHECK (reputation BETWEEN 0 AND 100),
        opened TEXT NOT NULL,
        put_away TEXT
    );
INSERT INTO "books" VALUES(1,1,'corner','Toko Sudut','everything',44,'2026-01-31T09:02:00.000+00:00',NULL);
CREATE TABLE moves (
        run INTEGER NOT NULL REFERENCES runs (id),
        number INTEGER NOT NULL,
        words TEXT NOT NULL,
        PRIMARY KEY (run, number)
    ) WITHOUT ROWID;
INSERT INTO "moves" VALUES(1,0,'["say", "show"]');
INSERT INTO "moves" VALUES(1,1,'["say", "sell"]');
INSERT INTO "moves" VALUES(2,0,'["say", "show"]');
INSERT INTO "moves" VALUES(3,0,'["say", "shoo"]');
INSERT INTO "moves" VALUES(4,0,'["say", "show"]');
CREATE TABLE profiles (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        key TEXT NOT NULL UNIQUE,
        created TEXT NOT NULL
    );
INSERT INTO "profiles" VALUES(1,'Player','player','2026-01-31T09:01:00.000+00:00');
CREATE TABLE runs (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        profile INTEGER NOT NULL REFERENCES profiles (id),
        mode TEXT NOT NULL CHECK (mode IN ('real', 'practice')),
        level TEXT NOT NULL,
        title TEXT NOT NULL,
        digest TEXT NOT NULL,
        shop TEXT NOT NULL,
        source TEXT NOT NULL,
        seed INTEGER NOT NULL,
        opening TEXT NOT NULL,
        book INTEGER REFERENCES books (id),
        moves INTEGER NOT NULL DEFAULT 0,
        undos INTEGER NOT NULL DEFAULT 0,
        starting INTEGER NOT NULL,
        reputation INTEGER NOT NULL,
        outcomes TEXT NOT NULL,
        started TEXT NOT NULL,
        played TEXT NOT NULL,
        finished TEXT
    );
INSERT INTO "runs" VALUES(1,1,'real','alone','Alone','d1','corner','',7,'[null, [], []]',1,2,0,50,56,'{"ani": "served"}','2026-01-31T09:03:00.000+00:00','2026-01-31T09:06:00.000+00:00','2026-01-31T09:07:00.000+00:00');
INSERT INTO "runs" VALUES(2,1,'practice','alone','Alone','d1','corner','',8,'[null, [], []]',NULL,1,0,50,50,'{"ani": null}','2026-01-31T09:09:00.000+00:00','2026-01-31T09:10:00.000+00:00',NULL);
INSERT INTO "runs" VALUES(3,1,'real','alone','Alone','d1','corner','',9,'[56, [], []]',1,1,0,56,44,'{"ani": "never"}','2026-01-31T09:11:00.000+00:00','2026-01-31T09:13:00.000+00:00','2026-01-31T09:14:00.000+00:00');
INSERT INTO "runs" VALUES(4,1,'real','corner-shop','The corner shop','d1','corner','',10,'[44, [["citra", -2]], ["ani"]]',1,1,0,44,44,'{"budi": null, "citra": null}','2026-01-31T09:16:00.000+00:00','2026-01-31T09:17:00.000+00:00',NULL);
CREATE TABLE settings (
        profile INTEGER NOT NULL REFERENCES profiles (id),
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (profile, name)
    ) WITHOUT ROWID;
INSERT INTO "settings" VALUES(1,'language','"id"');
INSERT INTO "settings" VALUES(1,'reduced_motion','true');
CREATE TABLE visits (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        book INTEGER NOT NULL REFERENCES books (id),
        run INTEGER NOT NULL REFERENCES runs (id),
        person TEXT NOT NULL,
        customer TEXT NOT NULL,
        name TEXT NOT NULL,
        outcome TEXT NOT NULL CHECK (outcome IN ('served', 'left', 'returning', 'never')),
        trust INTEGER NOT NULL,
        UNIQUE (run, customer)
    );
INSERT INTO "visits" VALUES(1,1,1,'ani','ani','Ani','served',9);
INSERT INTO "visits" VALUES(2,1,3,'ani','ani','Ani','never',0);
CREATE UNIQUE INDEX books_in_use ON books (profile, shop) WHERE put_away IS NULL;
CREATE INDEX bookings_by_book ON bookings (book);
CREATE INDEX visits_by_book ON visits (book);
COMMIT;
