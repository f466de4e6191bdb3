/** Words beside names and in names: in names of institutions, titles of people, and words that begin a sentence. */

/** Words in English names of institutions. */
export const institutionWords: ReadonlySet<string> = new Set(
  'a academy administration african agency alliance american and arab army asian assembly association authority bank banking board british bureau business cabinet central centre center chamber chancellor church city club coast command commission committee community company congress co-operation cooperation corporation council court defence defense democratic department development directorate economic eastern embassy energy environment european exchange executive external federal federation finance fire first force forces foreign foundation friends front fund gas general global government group guard health house human independent industry information initiative institute intelligence interior international investment joint justice king labor labour law league liberation media meteorological military mine mining minister ministry mission monetary movement museum national nations navy network news north northern of office oil opposition organisation organization parliament party people peace petroleum police policy political power president press prime progress property protection province public rebels red region regional republic research resistance rights royal save school security senate service services society south southern sports stability staff state states statistics supreme task the trade transport treasury treaty tribunal union united university war watch water welfare west western witness workers world young junta'.split(
    ' ',
  ),
);

/** Titles and offices before the name of a person. */
export const titles: ReadonlySet<string> = new Set(
  'Admiral Ambassador Ayatollah Baroness Bishop Brigadier Captain Cardinal Chairman Chairwoman Chancellor Chief Colonel Commander Commissioner Comrade Congressman Congresswoman Counsellor Count Crown Daw Deputy Dame Director Dr Doctor Emir Father General Governor Imam Judge Justice Kaiser Ko King Lady Lieutenant Lord Ma Madam Madame Maj Major Marshal Mayor Minister Miss Mr Mrs Ms Mx Officer Pastor Pope Premier President Prince Princess Prof Professor Queen Rabbi Representative Rev Secretary Senator Sergeant Sheikh Sir Speaker Spokesman Spokeswoman Sultan U Vice'.split(
    ' ',
  ),
);

/** Words with a capital only because they begin a sentence, before a name: `When Lavrov`, `Ask Marin`. */
export const openers: ReadonlySet<string> = new Set(
  'A About According After Against All Also Although Among An And Any Are As Ask At Avoid Because Before Between Both But By Call Can Congratulate Could Despite Did Do Does During Each Either Even Every Expect Following For From Give Had Has Have He Her Here His How However I If In Invite Is It Its Last Later Let Like Listen May Meanwhile Meet Might Most My Neither Next No Not Note Now Of Offer On Once Only Or Our Over Per Perhaps Phone Press Push Quote Raise Read Remember Remind Reply Request Ring Say See Send She Should Show Since So Some Still Stress Tell Thank That The Their Then There These They This Those Though Through Thus To Today Under Unless Unlike Until Urge Via Visit Wait Warn Was We Were What When Where Whether Which While Who Whose Why Will With Within Without Would Yesterday Yet You Your'.split(
    ' ',
  ),
);
