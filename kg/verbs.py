"""English verbs whose forms follow no rule: facts of grammar that stages share."""

FORMS = {
    base: tuple(filter(None, forms.split(",")))
    for base, forms in (
        pair.split(":")
        for pair in """be:was,been,were,is,am,are have:had,had,has do:did,done,does
        add:added,added,adds,adding arise:arose,arisen awake:awoke,awoken
        bear:bore,borne,born beat:beaten become:became begin:began,begun
        bend:bent bet: bind:bound bite:bit,bitten bleed:bled blow:blew,blown
        break:broke,broken breed:bred bring:brought build:built burst:
        buy:bought cast: catch:caught choose:chose,chosen cling:clung
        come:came cost: creep:crept cut: deal:dealt dig:dug draw:drew,drawn
        drink:drank,drunk drive:drove,driven eat:ate,eaten fall:fell,fallen
        feed:fed feel:felt fight:fought find:found flee:fled fling:flung
        fly:flew,flown forbid:forbade,forbidden forecast:
        foresee:foresaw,foreseen forget:forgot,forgotten
        forgive:forgave,forgiven freeze:froze,frozen get:got,gotten
        give:gave,given go:went,gone grind:ground grow:grew,grown hang:hung
        hear:heard hide:hid,hidden hit: hold:held hurt: keep:kept
        kneel:knelt know:knew,known lay:laid lead:led leap:leapt
        learn:learnt leave:left lend:lent let: lose:lost make:made
        mean:meant meet:met mislead:misled mistake:mistook,mistaken
        oversee:oversaw,overseen overtake:overtook,overtaken
        overthrow:overthrew,overthrown pay:paid prove:proven put: quit:
        read: rebuild:rebuilt repay:repaid rid: ride:rode,ridden
        ring:rang,rung rise:rose,risen run:ran say:said see:saw,seen
        seek:sought sell:sold send:sent set: shake:shook,shaken shed:
        shine:shone shoot:shot show:shown shrink:shrank,shrunk shut:
        sing:sang,sung sink:sank,sunk sit:sat sleep:slept slide:slid
        speak:spoke,spoken spend:spent spin:spun split: spread:
        spring:sprang,sprung stand:stood steal:stole,stolen stick:stuck
        sting:stung strike:struck,stricken strive:strove,striven
        swear:swore,sworn sweep:swept swim:swam,swum swing:swung
        take:took,taken teach:taught tear:tore,torn tell:told think:thought
        throw:threw,thrown thrust: undergo:underwent,undergone
        understand:understood undertake:undertook,undertaken uphold:upheld
        wake:woke,woken wear:wore,worn weave:wove,woven weep:wept win:won
        wind:wound withdraw:withdrew,withdrawn withhold:withheld
        withstand:withstood write:wrote,written rewrite:rewrote,rewritten
        outbid: offset: reset: sublet: upset: forgo:forwent,forgone""".split()
    )
}
"""From the base form to the past, the participle if it is another, and the rest."""
IRREGULAR = {form: base for base, forms in FORMS.items() for form in (*forms, base)}
"""From each form to its base."""
