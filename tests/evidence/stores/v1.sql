BEGIN TRANSACTION;
CREATE TABLE edition (
	version INTEGER NOT NULL
)
 STRICT

;
INSERT INTO "edition" VALUES(1);
CREATE TABLE ends (
	id TEXT NOT NULL, 
	seq INTEGER NOT NULL, 
	PRIMARY KEY (id, seq)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE log (
	seq INTEGER NOT NULL, 
	source INTEGER, 
	line TEXT NOT NULL, 
	chain BLOB NOT NULL, 
	PRIMARY KEY (seq)
)
 STRICT

;
INSERT INTO "log" VALUES(1,NULL,'{"blocks":[{"kind":"body","span":[0,335]}],"filed":"by parties and day","id":"text-b569178277ebac11","known":"2021-12-17","name":"wire-0.txt","parties":[{"id":"jp","name":"Japan"},{"id":"us","name":"United States"}],"publication":{"allowed":"2021-12-17","best":"2021-12-17","how":"given"},"round":"jp-us-2022","sha256":"b569178277ebac1191432be16a2667dee7a3fe48c1755f383c1c3d5361d5fb0f","speeches":[{"content":[0,335],"cue":{"after":" Friday. The two governm","before":"ces, government sources ","exact":"said","span":[102,106]},"holder":{"after":" said Friday. The two go","before":" United States forces, g","exact":"overnment sources","span":[84,101]},"how":"said","kind":"anonymous","party":{"id":"jp","name":"Japan"}}],"text":"Japan will pay 211 billion yen a year for five years to host United States forces, government sources said Friday. The two governments plan to hold a two-plus-two meeting early next month, where ministers would sign the new special measures agreement. Tokyo will cut utilities spending and put more money into joint training equipment.","type":"source","v":1}',X'B4CB937FB9D1C1FF28E386FD9A038FAB2F3536E18251E528B6416BE434392C4C');
INSERT INTO "log" VALUES(2,1,'{"content":{"is":"amount","money":{"amount":211000000000,"currency":"JPY"},"payers":[{"id":"jp","name":"Japan"}],"per_year":true,"quantum":1000000000},"holder":"overnment sources","how":"said","id":"text-b569178277ebac11/claim-1","known":"2021-12-17","parties":["jp"],"quotation":{"after":" a year for five years t","before":"Japan will pay ","exact":"211 billion yen","span":[15,30]},"round":"jp-us-2022","rule":"test","sentence":[0,335],"source":"text-b569178277ebac11","speech":0,"type":"claim","v":1,"voice":"anonymous"}',X'D73E70BD263A7BE7A80D0988E509443A160D164858FE3AFFE5099DC341991E3A');
INSERT INTO "log" VALUES(3,NULL,'{"blocks":[{"kind":"body","span":[0,293]}],"filed":"by parties and day","id":"text-7600b3c4202e9173","known":"2021-12-18","name":"wire-1.txt","parties":[{"id":"jp","name":"Japan"},{"id":"us","name":"United States"}],"publication":{"allowed":"2021-12-18","best":"2021-12-18","how":"given"},"round":"jp-us-2022","sha256":"7600b3c4202e9173d4735ed514473f2cbbf1ce4cd1fa63939ab0e37ee1e9d935","speeches":[{"content":[0,293],"cue":{"after":" Friday that Tokyo would","before":"Government sources ","exact":"said","span":[19,23]},"holder":{"after":" said Friday that Tokyo ","before":"G","exact":"overnment sources","span":[1,18]},"how":"said","kind":"anonymous","party":{"id":"jp","name":"Japan"}}],"text":"Government sources said Friday that Tokyo would pay 211 billion yen a year over five years for hosting United States forces. The two governments plan to hold a two-plus-two meeting early next month, where ministers would sign the new special measures agreement. Utilities spending will be cut.","type":"source","v":1}',X'C9CDC4ED9A8B3F6DBA41281C378FC974949A9F102136EECEC134D3D386DD60BD');
INSERT INTO "log" VALUES(4,3,'{"content":{"is":"amount","money":{"amount":211000000000,"currency":"JPY"},"payers":[{"id":"jp","name":"Japan"}],"per_year":true,"quantum":1000000000},"holder":"overnment sources","how":"said","id":"text-7600b3c4202e9173/claim-1","known":"2021-12-18","parties":["jp"],"quotation":{"after":" a year over five years ","before":"ay that Tokyo would pay ","exact":"211 billion yen","span":[52,67]},"round":"jp-us-2022","rule":"test","sentence":[0,293],"source":"text-7600b3c4202e9173","speech":0,"type":"claim","v":1,"voice":"anonymous"}',X'9B7EF180471C8C10C821965DEBA84D82C3BCF49E118BA272714E6B061B71DBBD');
CREATE TABLE pages (
	way INTEGER NOT NULL, 
	known INTEGER NOT NULL, 
	seq INTEGER NOT NULL, 
	PRIMARY KEY (way, known, seq)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "pages" VALUES(535746324839837050,20211217,2);
INSERT INTO "pages" VALUES(535746324839837050,20211218,4);
INSERT INTO "pages" VALUES(676642549209839903,20211217,2);
INSERT INTO "pages" VALUES(676642549209839903,20211218,4);
INSERT INTO "pages" VALUES(1734238920197146543,20211217,2);
INSERT INTO "pages" VALUES(1734238920197146543,20211218,4);
INSERT INTO "pages" VALUES(3537892981927591740,20211217,2);
INSERT INTO "pages" VALUES(3537892981927591740,20211218,4);
INSERT INTO "pages" VALUES(3972759701165640205,20211217,2);
INSERT INTO "pages" VALUES(3972759701165640205,20211218,4);
INSERT INTO "pages" VALUES(4111506251658734415,20211217,2);
INSERT INTO "pages" VALUES(4111506251658734415,20211218,4);
INSERT INTO "pages" VALUES(4405692029525169227,20211217,2);
INSERT INTO "pages" VALUES(4405692029525169227,20211218,4);
INSERT INTO "pages" VALUES(4550818574516123730,20211217,2);
INSERT INTO "pages" VALUES(4550818574516123730,20211218,4);
CREATE TABLE sources (
	id TEXT NOT NULL, 
	seq INTEGER NOT NULL, 
	sha256 TEXT, 
	PRIMARY KEY (id), 
	UNIQUE (seq)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "sources" VALUES('text-7600b3c4202e9173',3,'7600b3c4202e9173d4735ed514473f2cbbf1ce4cd1fa63939ab0e37ee1e9d935');
INSERT INTO "sources" VALUES('text-b569178277ebac11',1,'b569178277ebac1191432be16a2667dee7a3fe48c1755f383c1c3d5361d5fb0f');
CREATE INDEX ix_log_source ON log (source);
CREATE TRIGGER log_keeps_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'a dossier only grows'); END;
CREATE TRIGGER log_keeps_delete BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'a dossier only grows'); END;
CREATE TRIGGER sources_keeps_update BEFORE UPDATE ON sources BEGIN SELECT RAISE(ABORT, 'a dossier only grows'); END;
CREATE TRIGGER sources_keeps_delete BEFORE DELETE ON sources BEGIN SELECT RAISE(ABORT, 'a dossier only grows'); END;
CREATE TRIGGER pages_keeps_update BEFORE UPDATE ON pages BEGIN SELECT RAISE(ABORT, 'a dossier only grows'); END;
CREATE TRIGGER pages_keeps_delete BEFORE DELETE ON pages BEGIN SELECT RAISE(ABORT, 'a dossier only grows'); END;
CREATE TRIGGER ends_keeps_update BEFORE UPDATE ON ends BEGIN SELECT RAISE(ABORT, 'a dossier only grows'); END;
CREATE TRIGGER ends_keeps_delete BEFORE DELETE ON ends BEGIN SELECT RAISE(ABORT, 'a dossier only grows'); END;
COMMIT;
