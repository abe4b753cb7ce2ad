import { beforeEach, describe, expect, test } from 'vitest'
import { forgetLibrary } from '../../renderer/desk.ts'
import { back, currentVisit, forward, go, goToRoom, replace } from '../../renderer/route.ts'

const report = (reportId: string) => ({ place: 'report', reportId }) as const

beforeEach(forgetLibrary)

describe('the history of places', () => {
  test('begins in the library, with nowhere to go back to', () => {
    expect(currentVisit().route).toEqual({ place: 'library' })
    expect(back()).toBe(false)
    expect(forward()).toBe(false)
  })

  test('goes back and forward along the way that was gone', () => {
    go(report('a'))
    go({ place: 'find', query: 'torture' })
    expect(back()).toBe(true)
    expect(currentVisit().route).toEqual(report('a'))
    expect(forward()).toBe(true)
    expect(currentVisit().route).toEqual({ place: 'find', query: 'torture' })
  })

  test('a new way forgets what lay ahead', () => {
    go(report('a'))
    back()
    go(report('b'))
    expect(forward()).toBe(false)
    back()
    expect(currentVisit().route).toEqual({ place: 'library' })
  })

  test('going where one already is adds no step', () => {
    go(report('a'))
    go(report('a'))
    back()
    expect(currentVisit().route).toEqual({ place: 'library' })
  })

  test('another passage of the same report is another step', () => {
    go(report('a'))
    go({ ...report('a'), passage: 4 })
    back()
    expect(currentVisit().route).toEqual(report('a'))
  })

  test('what changes with every keystroke leaves one step', () => {
    go({ place: 'find', query: '' })
    for (const query of ['t', 'to', 'tor']) replace({ place: 'find', query })
    expect(currentVisit().route).toEqual({ place: 'find', query: 'tor' })
    back()
    expect(currentVisit().route).toEqual({ place: 'library' })
  })

  test('a room is entered as it was last left', () => {
    goToRoom({ place: 'find', query: '' })
    expect(currentVisit().route).toEqual({ place: 'find', query: '' })
    replace({ place: 'find', query: 'torture' })
    go(report('a'))
    goToRoom({ place: 'find', query: '' })
    expect(currentVisit().route).toEqual({ place: 'find', query: 'torture' })
    goToRoom({ place: 'tags' })
    expect(currentVisit().route).toEqual({ place: 'tags' })
  })

  test('a place remembers how it was left, and only that visit of it', () => {
    currentVisit().memo.set('top', 400)
    go(report('a'))
    expect(currentVisit().memo.get('top')).toBeUndefined()
    go({ place: 'library' })
    expect(currentVisit().memo.get('top')).toBeUndefined()
    back()
    back()
    expect(currentVisit().memo.get('top')).toBe(400)
  })

  test('locking forgets every place', () => {
    go({ place: 'find', query: 'police custody' })
    forgetLibrary()
    expect(currentVisit().route).toEqual({ place: 'library' })
    expect(back()).toBe(false)
  })

  test('the way back is long but not endless', () => {
    for (let number = 0; number < 500; number++) go(report(`${number}`))
    let steps = 0
    while (back()) steps++
    expect(steps).toBe(199)
  })
})
