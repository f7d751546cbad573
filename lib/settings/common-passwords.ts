/**
 * What an attacker tries first: everybody's words and phrases, and those of this campaign. Written as `folded` in
 * password-rules.ts leaves a text: lower case, Latin letters without accents.
 */

const list = (text: string): string[] => text.trim().split(/\s*[\n,]\s*/);

/** Words that are no secret, alone or in a row; of three letters or more, since they are looked for inside others too. */
export const commonWords = list(`
administrator, admin, root, password, passwort, passphrase, passcode, passwd, parol, parola, sifre, welcome, letmein
login, signin, iloveyou, ilove, welove, please, changeme, secret, default, qwerty, qazwsx, qwe, asd, zxc, abc123, monkey, dragon, master
football, baseball, sunshine, princess, superman, batman, starwars, shadow, michael, charlie, hello, whatever, trustno1
internet, computer, server, database, google, facebook, microsoft, windows, iphone, samsung, gmail
january, february, march, april, june, july, august, september, october, november, december
monday, tuesday, wednesday, thursday, friday, saturday, sunday, winter, spring, summer, autumn
crimeantatar, crimean, crimea, tatars, tatar, qirimtatar, qirimli, qirim, kirimtatar, kirim, krimskotatar, krym, krim
mejlis, medzhlis, majlis, qurultay, kurultai, surgunlik, surgun, surgunligi, deportation, deported, genocide, genocid
soykirim, recognition, recognise, recognize, recognised, recognized, recognitiontracker, tracker, campaign, parliament
parliaments, resolution, resource, center, centre, record, memory, memorial, remembrance, neverforget, neveragain
homeland, motherland, freedom, forever, nation, people, halq, millet, milliy, milli, vatan, watan, bayraq, tamga, sherfe
bagcasaray, bakhchysarai, bakhchisaray, aqmescit, simferopol, aqyar, sevastopol, kefe, feodosia, yevpatoria, gezlev
ukraine, ukraina, ukrayina, ukrainian, ukraini, slava, geroyam, heroyam, heroiam, kyiv, kiev, lviv, odesa, kharkiv
crtc, ctrc, stalin, soviet, russia, putin, zelensky, zelenskyy, dzhemilev, cemilev, qirimoglu, chubarov, cubarov
пароль, паролик, секрет, админ, администратор, адміністратор, привет, привіт, йцукен, йцу, фів, фыв, ячс
крим, крым, кримськотатарський, кримський, кримських, кримськ, крымск, татари, татар, татарський, сургунлик
сюргунлик, депортація, депортации, депортація1944, геноцид, геноциду, меджліс, меджлис, курултай, визнання, признание
парламент, україна, україни, україні, украина, слава, героям, київ, киев, батьківщина, родина, свобода, воля, народ
къырым, къырымтатар, ватан, миллет, халкъ, бахчисарай, сімферополь, симферополь, севастополь
зима, весна, літо, лето, осінь, осень, понеділок, неділя, кохання, любов, люблю
`);

/** Sentences that many know by heart, without spaces and signs. */
export const commonPhrases = list(`
correcthorsebatterystaple, tobeornottobe, thatisthequestion, thequickbrownfox, jumpsoverthelazydog, jumpedoverthelazydog
maytheforcebewithyou, iamyourfather, youshallnotpass, onceuponatime, inagalaxyfarfaraway, alongtimeago
openthepodbaydoors, winteriscoming, onering, torulethemall, expectopatronum, alohomora, hakunamatata, illbeback
allyouneedislove, letitbe, yesterdayallmytroubles, heyjude, yellowsubmarine, imaginealltheppeople, imagineallthe
wewillrockyou, wearethechampions, bohemianrhapsody, stairwaytoheaven, hotelcalifornia, neverendingstory
nevergonnagiveyouup, nevergonnaletyoudown, smellsliketeenspirit, anotherbrickinthewall, knockinonheavensdoor
twinkletwinklelittlestar, maryhadalittlelamb, humptydumpty, rowrowrowyourboat, happybirthdaytoyou, jinglebells
merrychristmas, happynewyear, inthebeginningwastheword, inthebeginninggod, ourfatherwhoartinheaven, thelordismyshepherd
godsavetheking, godsavethequeen, godblessamerica, wethepeople, ihaveadream, fourscoreandsevenyearsago, icametosee
venividivici, carpediem, cogitoergosum, loremipsum, dolorsitamet, consectetur, alliswellthatendswell, timeismoney
practicemakesperfect, actionsspeaklouderthanwords, betterlatethannever, theearlybirdcatchestheworm, breakaleg
makelovenotwar, peaceandlove, liveandletlive, livelaughlove, keepcalmandcarryon, oncemoreuntothebreach, itwasthebestoftimes
callmeishmael, donttreadonme, youonlyliveonce, nopainnogain, justdoit, impossibleisnothing, thinkdifferent
itsasecret, thisisasecret, openthedoor, opensesame, whatisthepassword, ihatepasswords, ihavenoidea, idontknow
iforgotmypassword, nobodyknows, donttellanyone, askme, thereisnospoon, followthewhiterabbit, hellokitty, bigbrother
ratherdiethanforget, crimeaisukraine, crimeaisours, standwithukraine, istandwithukraine, prayforukraine, freecrimea
glorytoukraine, glorytotheheroes, savecrimea, wearecrimea, nothingaboutuswithoutus, eighteenthofmay, onthe18thofmay
slavaukraini, geroyamslava, heroiamslava, schenevmerla, shchenevmerla, sadokvyshnevyi, reveteistohne, revetastohne
боритесяпоборете, вамбогпомагає, ревететастогне, ревееташогне, садоквишневийколохати, садоквишневий, якумрутопоховайте
заповіт, щеневмерла, славаукраїні, героямслава, крим–цеукраїна, кримцеукраїна, россия, русскийкорабль
червонакалина, ойулузічервона, нестоїтьзміїний, доброговечора, мизукраїни, усебудедобре, всебудедобре, всебудеукраїна
смертьворогам, нікотогонезабуто, ніколизнову, вмереземлянаша, якмаємо, союзнерушимый, катюша, яваслюбил, мойдядясамых
якнашвидше, самыхчестныхправил, моядорогая, ябачутебе, кохаютебе, ятебекохаю, ятебелюблю, люблютебе
antetkenmen, antetkenmenmilletimge, milletimnin, eyguzelqirim, guzelqirim, alustaninyeli, alushtadanesken, alustadanesken
yasliyimdan, bumillet, tilde, fikirde, iste, birlik, onsekizmayis, allahbelasin, bismillah, bismillahirrahmanirrahim
`);

/** Words that say nothing by themselves; they count for nothing where they stand alone. */
export const emptyWords = new Set(
  list(`
a, an, the, this, that, these, is, are, am, was, be, i, im, me, my, mine, you, your, yours, we, us, our, they, it, its
he, she, and, or, of, for, from, in, on, at, to, by, with, not, no, yes, so, very, please, all, new, old, best, good
one, two, three, four, five, six, seven, eight, nine, ten, first, do, does, can, will, love, like, live, life, use
і, й, та, а, в, у, на, з, із, до, не, це, є, мій, моя, моє, мене, ми, ти, я, наш, наша, для, що, як, так, ні, дуже
и, в, мой, моё, мы, ты, это, что, как, да, нет, очень, не, наша
ve, bir, bu, men, sen, biz, menim, bizim, da, de, ne, icun, ola, var, yoq
`),
);
